import type { MailFacts } from '#domain/mail/compose.ts';
import type { MailDossier } from '#domain/mail/letter.ts';

const DOSSIER: MailDossier = {
  code: '7K4MPX92',
  campaign: 'Phong trào thi đua Mẫu',
  office: 'Trung tâm Y tế thị xã Ví Dụ',
  site: 'https://dong-long.example',
};

/** Facts for one mail of each kind. */
export const MAIL_FACTS: MailFacts = {
  received: { ...DOSSIER, submittedAt: Date.parse('2021-12-02T12:00:00+07:00'), number: 1, until: null },
  'supplement-requested': {
    ...DOSSIER,
    reason: 'Thiếu con số ở phần thành tích của tập thể thứ hai.',
    dueAt: Date.parse('2021-12-11T00:00:00+07:00'),
  },
  decided: { ...DOSSIER, state: 'not-awarded', reason: null },
};
