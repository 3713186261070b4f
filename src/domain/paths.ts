/** Every address of the site and of the API, in one place. Pages end in a slash. */
export const paths = {
  home: '/',
  campaigns: '/ke-hoach/',
  campaign: (id: string) => `/ke-hoach/${id}/`,
  clause: (id: string, anchor: string) => `/ke-hoach/${id}/#${anchor}`,
  document: (id: string) => `/ke-hoach/${id}/van-ban/`,
  stories: '/guong-dien-hinh/',
  story: (id: string) => `/guong-dien-hinh/${id}/`,
  honours: '/vinh-danh/',
  decision: (campaign: string, decision: string) => `/vinh-danh/${campaign}/${decision}/`,
  recipient: (campaign: string, decision: string, id: string) => `/vinh-danh/${campaign}/${decision}/#${id}`,
  nominate: '/de-nghi/',
  nominateFor: (campaign: string) => `/de-nghi/?phong-trao=${campaign}`,
  lookUp: '/tra-cuu/',
  commendations: '/tri-an/',
  commend: (target: string) => `/tri-an/?gui=${encodeURIComponent(target)}#viet`,
  commendationSent: '/tri-an/da-gui/',
  accessibility: '/kha-nang-tiep-can/',
  privacy: '/quyen-rieng-tu/',
  siteMap: '/so-do-cong/',
  /** Made by the build, read by the form and the Worker. */
  rules: '/du-lieu/campaigns.json',
  targets: '/du-lieu/targets.json',
  api: {
    description: '/api/openapi.json',
    nominations: '/api/nominations',
    nomination: (code: string) => `/api/nominations/${code}`,
    submission: (code: string) => `/api/nominations/${code}/submission`,
    lookUps: '/api/look-ups',
    commendations: '/api/commendations',
    now: '/api/now',
  },
} as const;

/** What a commendation is about, as one id. */
export const targetIds = {
  story: (id: string) => `story:${id}`,
  recipient: (campaign: string, decision: string, id: string) => `recipient:${campaign}/${decision}/${id}`,
  campaign: (id: string) => `campaign:${id}`,
} as const;
