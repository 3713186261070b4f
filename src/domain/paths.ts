import type { Filter } from './article/filters.ts';

/** What stands at the end of the address of a list's later pages; nothing for the first. */
function pageOf(page: number): string {
  return page > 1 ? `trang/${page}/` : '';
}

/** Every address of the site and of the API, in one place. Pages end in a slash. */
export const paths = {
  home: '/',
  campaigns: '/ke-hoach/',
  campaign: (id: string) => `/ke-hoach/${id}/`,
  clause: (id: string, anchor: string) => `/ke-hoach/${id}/#${anchor}`,
  document: (id: string) => `/ke-hoach/${id}/van-ban/`,
  compare: '/ke-hoach/so-sanh/',
  calendar: (id: string, round: string) => `/ke-hoach/${id}/${round}.ics`,
  whoReceives: '/ai-nhan-ho-so/',
  /** A step of the choice or an answer: the campaign, then what was chosen. */
  whoReceivesFor: (steps: readonly string[]) => `/ai-nhan-ho-so/${steps.join('/')}/`,
  lawTimeline: '/phap-luat/',
  zones: '/vung-xanh/',
  zone: (province: string) => `/vung-xanh/${province}/`,
  zoneDay: (province: string, date: string) => `/vung-xanh/${province}/${date}/`,
  /** Where communes and districts register, and people and bodies commit themselves; each plan's form. */
  registrations: '/vung-xanh/dang-ky/',
  registration: (campaign: string) => `/vung-xanh/dang-ky/${campaign}/`,
  commitments: '/vung-xanh/cam-ket/',
  commitment: (campaign: string, kind: string) => `/vung-xanh/cam-ket/${campaign}/${kind}/`,
  /** Follow, correct, withdraw or print an entry by its code and secret. */
  ownEntry: '/vung-xanh/theo-doi/',
  commitmentSheet: '/vung-xanh/phieu-cam-ket/',
  commitmentCheck: '/vung-xanh/kiem-tra/',
  commitmentCheckOf: (code: string) => `/vung-xanh/kiem-tra/?ma=${code}`,
  /** The public counts of a province, on its map and in a table. */
  registered: (province: string) => `/vung-xanh/${province}/dang-ky-cam-ket/`,
  connectivity: '/song-va-may-tinh-cho-em/',
  healthMessages: '/thong-diep-5k-5t/',
  search: '/tim-kiem/',
  about: '/gioi-thieu/',
  contact: '/lien-he/',
  openData: '/du-lieu/',
  stories: '/guong-dien-hinh/',
  story: (id: string) => `/guong-dien-hinh/${id}/`,
  storyFeed: '/guong-dien-hinh/atom.xml',
  storyJsonFeed: '/guong-dien-hinh/feed.json',
  news: '/tin-tuc/',
  newsItem: (id: string) => `/tin-tuc/${id}/`,
  newsFeed: '/tin-tuc/atom.xml',
  newsJsonFeed: '/tin-tuc/feed.json',
  /** Stories and news of one campaign together. */
  campaignFeed: (id: string) => `/ke-hoach/${id}/atom.xml`,
  campaignJsonFeed: (id: string) => `/ke-hoach/${id}/feed.json`,
  honours: '/vinh-danh/',
  honourSearch: '/vinh-danh/tim/',
  honourStatistics: '/vinh-danh/thong-ke/',
  honoursBy: (facet: string) => `/vinh-danh/theo-${facet}/`,
  honoursIn: (facet: string, value: string, page = 1) => `/vinh-danh/theo-${facet}/${value}/${pageOf(page)}`,
  decision: (campaign: string, decision: string, page = 1) =>
    `/vinh-danh/${campaign}/${decision}/${pageOf(page)}`,
  recipient: (campaign: string, decision: string, id: string, page = 1) =>
    `/vinh-danh/${campaign}/${decision}/${pageOf(page)}#${id}`,
  nominate: '/de-nghi/',
  nominateFor: (campaign: string) => `/de-nghi/?phong-trao=${campaign}`,
  /**
   * The form with a citizen's words beside it, as a source. They stand in the fragment, which never reaches a server.
   */
  nominateFromLead: (campaign: string, quote: unknown) =>
    `/de-nghi/?phong-trao=${campaign}#phat-hien=${encodeURIComponent(JSON.stringify(quote))}`,
  /** Opens a draft for whoever holds the link. Code and secret stand in the fragment, which never reaches a server. */
  draftLink: (code: string, secret: string) => `/de-nghi/#ban-nhap=${code}.${secret}`,
  /** Where a dossier that lies at the portal is opened by code and secret, to be changed. */
  openDossier: '/de-nghi/#buoc=mo',
  /** Blank papers for those who write by hand; each also as a Word file. */
  forms: '/mau-giay-to/',
  form: (id: string) => `/mau-giay-to/${id}/`,
  formFile: (id: string) => `/mau-giay-to/${id}.docx`,
  lookUp: '/tra-cuu/',
  /** Opens the look-up for a code, never with its secret; the fragment reaches no server. */
  lookUpOf: (code: string) => `/tra-cuu/#ma=${code}`,
  receiptCheck: '/tra-cuu/kiem-tra/',
  commendations: '/tri-an/',
  commend: (target: string) => `/tri-an/?gui=${encodeURIComponent(target)}#viet`,
  commendationSent: '/tri-an/da-gui/',
  feedback: '/phan-anh/',
  feedbackFor: (campaign: string) => `/phan-anh/?phong-trao=${campaign}`,
  feedbackSent: '/phan-anh/da-gui/',
  feedbackFollow: '/phan-anh/theo-doi/',
  /** Published questions and answers; of one campaign. */
  answers: '/phan-anh/hoi-dap/',
  answersOf: (campaign: string) => `/phan-anh/hoi-dap/${campaign}/`,
  /** Takes what a visitor thinks of a page, and leads back to it. */
  rating: '/danh-gia/',
  /** One commendation by itself, as long as it is public. */
  commendation: (id: string) => `/tri-an/loi/${id}/`,
  /** The page that it is filled into. */
  commendationPage: '/tri-an/loi/',
  commendationFeed: '/tri-an/atom.xml',
  /** Where its author sees what became of it, changes or withdraws it. */
  commendationFollow: '/tri-an/theo-doi/',
  /** Looks for whom to thank, for those without script. */
  chooseTarget: '/tri-an/chon/',
  /** Takes flowers; there is nothing to read. */
  flowers: '/tri-an/hoa/',
  accessibility: '/kha-nang-tiep-can/',
  privacy: '/quyen-rieng-tu/',
  siteMap: '/so-do-cong/',
  /** Where every feed is listed. */
  feeds: '/so-do-cong/#nguon-tin',
  /** Pictures for those who share a page, made by the build. */
  shareImage: {
    portal: '/chia-se.png',
    story: (id: string) => `/chia-se/guong-dien-hinh/${id}.png`,
    newsItem: (id: string) => `/chia-se/tin-tuc/${id}.png`,
    campaign: (id: string) => `/chia-se/ke-hoach/${id}.png`,
  },
  /** The console of staff; no public page links to it. */
  console: '/quan-tri/',
  /** Leads to the identity provider's page, and from there to the console. */
  signIn: '/quan-tri/dang-nhap/',
  /** Public figures, without names. */
  figures: '/so-lieu/',
  /** For editors; on no public list. */
  editor: '/bien-tap/',
  /** Made by the build, read by the form and the Worker. */
  rules: '/du-lieu/campaigns.json',
  /** What can be thanked, read by the Worker: how many files it is in, and those files. */
  targetContents: '/du-lieu/tri-an/muc-luc.json',
  targetFile: (number: number) => `/du-lieu/tri-an/${number}.json`,
  /** The search index: its contents, and the files that they name. */
  searchContents: '/du-lieu/tim-kiem/muc-luc.json',
  searchFiles: '/du-lieu/tim-kiem/tep/',
  /** What plans have registered and committed to, read by the Worker. */
  registers: '/du-lieu/dang-ky.json',
  /** A digest of each decision that the build shows, by which the Worker knows what is published. */
  decisionDigests: '/du-lieu/quyet-dinh.json',
  dataPackage: '/du-lieu/datapackage.json',
  dataFile: (name: string, format: 'csv' | 'json') => `/du-lieu/${name}.${format}`,
  /** The index of names; each build's own, so that its files never mix with another's. */
  nameIndex: (digest: string) => `/du-lieu/tim-ten/${digest}/`,
  api: {
    description: '/api/openapi.json',
    nominations: '/api/nominations',
    nomination: (code: string) => `/api/nominations/${code}`,
    submission: (code: string) => `/api/nominations/${code}/submission`,
    withdrawal: (code: string) => `/api/nominations/${code}/withdrawal`,
    link: (code: string) => `/api/nominations/${code}/link`,
    doubles: (code: string) => `/api/nominations/${code}/doubles`,
    versions: (code: string) => `/api/nominations/${code}/versions`,
    papers: (code: string) => `/api/nominations/${code}/papers`,
    paper: (code: string, id: string) => `/api/nominations/${code}/papers/${id}`,
    challenges: '/api/challenges',
    receiptChecks: '/api/receipt-checks',
    lookUps: '/api/look-ups',
    commendations: '/api/commendations',
    feedback: '/api/feedback',
    registrations: '/api/registrations',
    commitments: '/api/commitments',
    commitmentChecks: '/api/commitment-checks',
    now: '/api/now',
    /** For staff only; never described in the open. */
    staff: {
      me: '/api/staff/me',
      inbox: '/api/staff/inbox',
      counts: '/api/staff/inbox/counts',
      views: '/api/staff/views',
      view: (id: number) => `/api/staff/views/${id}`,
      dossier: (code: string) => `/api/staff/dossiers/${code}`,
      actions: (code: string) => `/api/staff/dossiers/${code}/actions`,
      contact: (code: string) => `/api/staff/dossiers/${code}/contact`,
      paper: (code: string, id: string) => `/api/staff/dossiers/${code}/papers/${id}`,
      bulk: '/api/staff/bulk',
      members: '/api/staff/members',
      member: (id: number) => `/api/staff/members/${id}`,
      decisions: '/api/staff/decisions',
      decision: (id: number) => `/api/staff/decisions/${id}`,
      decisionFile: (id: number) => `/api/staff/decisions/${id}/file`,
      confirmation: (id: number) => `/api/staff/decisions/${id}/confirmation`,
      cancellation: (id: number) => `/api/staff/decisions/${id}/cancellation`,
      /** Where nominees wait for a decision, and who they are. */
      proposals: '/api/staff/proposals',
      candidates: '/api/staff/proposals/nominees',
      entries: '/api/staff/entries',
      entry: (code: string) => `/api/staff/entries/${code}`,
      entryActions: (code: string) => `/api/staff/entries/${code}/actions`,
      reports: '/api/staff/reports',
      audit: '/api/staff/audit',
      requests: '/api/staff/requests',
      commendations: '/api/staff/commendations',
      commendation: (id: string) => `/api/staff/commendations/${id}`,
      verdict: (id: string) => `/api/staff/commendations/${id}/verdict`,
      verdicts: '/api/staff/commendations/verdicts',
      marks: (id: string) => `/api/staff/commendations/${id}/leads`,
      leads: '/api/staff/leads',
      leadAnswer: (id: string) => `/api/staff/leads/${id}/answer`,
      feedback: '/api/staff/feedback',
      oneFeedback: (code: string) => `/api/staff/feedback/${code}`,
      feedbackActions: (code: string) => `/api/staff/feedback/${code}/actions`,
      ratings: '/api/staff/ratings',
    },
  },
} as const;

/** The word before a filter's value in an address. */
export const FILTER_WORDS: Record<Filter, string> = {
  campaign: 'phong-trao',
  theme: 'noi-dung',
  kind: 'loai',
  place: 'dia-phuong',
  year: 'nam',
};

/** The list of stories or news (`list` is its address) narrowed to one value of a filter. */
export function filteredList(list: string, { by, id }: { by: Filter; id: string }): string {
  return `${list}${FILTER_WORDS[by]}/${id}/`;
}

/** A page of a list, from 1; the first one is the list's own address. */
export function pageOfList(list: string, page: number): string {
  return list + pageOf(page);
}

/** What a commendation is about, as one id. */
export const targetIds = {
  story: (id: string) => `story:${id}`,
  recipient: (campaign: string, decision: string, id: string) => `recipient:${campaign}/${decision}/${id}`,
  campaign: (id: string) => `campaign:${id}`,
} as const;
