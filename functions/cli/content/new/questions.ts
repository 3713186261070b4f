import { NOMINEE_KIND_LABELS, NOMINEE_KINDS } from '#domain/award/constants.ts';
import { STORY_KIND_LABELS, STORY_KINDS } from '#domain/story/schema.ts';
import { isPlainDate } from '#domain/vietnamese/time.ts';
import type { CampaignEntry } from '../../../../src/collections/campaigns.ts';
import { problemsOfSource } from '../../../../src/collections/check/sources.ts';
import type { Answers, Question } from './question.ts';

const known = (text: string) =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && isPlainDate(`${text}-01-01`.slice(0, 10))
    ? undefined
    : 'ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2021-10-12';
const exact = (text: string) => (isPlainDate(text) ? undefined : 'ghi năm-tháng-ngày, ví dụ 2022-01-12');
const address = (text: string) =>
  /^https?:\/\/\S+\.\S+$/.test(text) && URL.canParse(text)
    ? problemsOfSource(text)[0]
    : 'ghi địa chỉ đầy đủ, mở đầu bằng https://';

const planOf = ({ campaign }: Answers, campaigns: readonly CampaignEntry[]) =>
  campaigns.find(({ id }) => id === campaign);

const campaign: Question = {
  flag: 'campaign',
  ask: 'Thuộc phong trào nào (gõ số)',
  choices: (_answers, campaigns) => campaigns.map(({ id, shortTitle }) => ({ id, label: shortTitle })),
};
const programme: Question = {
  flag: 'programme',
  ask: 'Chương trình nào của kế hoạch (gõ số)',
  choices: (answers, campaigns) =>
    (planOf(answers, campaigns)?.programmes ?? []).map(({ id, name }) => ({ id, label: name })),
};

const opening: Question[] = [
  { flag: 'title', ask: 'Tên bài' },
  { flag: 'lead', ask: 'Câu mở đầu, một hai câu' },
];
const happened: Question[] = [
  { flag: 'place', ask: 'Nơi diễn ra' },
  {
    flag: 'date',
    ask: 'Ngày diễn ra, biết tới đâu ghi tới đó (2021, 2021-10 hoặc 2021-10-12)',
    problem: known,
  },
];
/** Where it was read. */
export const SOURCE_QUESTIONS: readonly Question[] = [
  { flag: 'source-title', ask: 'Nguồn: tên bài hoặc văn bản đã đọc' },
  { flag: 'source-publisher', ask: 'Nguồn: nơi đăng' },
  { flag: 'source-url', ask: 'Nguồn: địa chỉ trang', problem: address },
  { flag: 'source-date', ask: 'Nguồn: ngày đăng (2021-10-12)', problem: known },
  {
    flag: 'source-trust',
    ask: 'Nguồn tin cậy mức nào (gõ số)',
    choices: () => [
      { id: 'A', label: 'A: trang của cơ quan nhà nước hoặc tờ báo chính thống' },
      { id: 'B', label: 'B: trang dẫn lại một nguồn như thế' },
    ],
  },
];
const read: readonly Question[] = [
  ...SOURCE_QUESTIONS,
  { flag: 'reviewer', ask: 'Cơ quan hoặc bộ phận đã đọc duyệt', otherwise: 'Tổ nội dung của cổng' },
];
const ofPerson = ({ kind }: Answers) => kind === 'person';

export const STORY_QUESTIONS: readonly Question[] = [
  {
    flag: 'kind',
    ask: 'Câu chuyện về (gõ số)',
    choices: () => STORY_KINDS.map((id) => ({ id, label: STORY_KIND_LABELS[id] })),
  },
  ...opening,
  campaign,
  { ...programme, otherwise: '' },
  ...happened,
  { flag: 'figure-value', ask: 'Con số nói lên câu chuyện (ví dụ: 190 người)' },
  { flag: 'figure-caption', ask: 'Con số đó là gì (ví dụ: là cán bộ y tế lên đường)' },
  ...read,
  { flag: 'consent-held-by', ask: 'Người được kể đã đồng ý; cơ quan nào giữ bản đồng ý', when: ofPerson },
  { flag: 'consent-date', ask: 'Ngày đồng ý (2021-10-12)', problem: exact, when: ofPerson },
];

export const NEWS_QUESTIONS: readonly Question[] = [
  ...opening,
  { ...campaign, otherwise: '' },
  ...happened,
  ...read,
];

export const DECISION_QUESTIONS: readonly Question[] = [
  campaign,
  { flag: 'number', ask: 'Số, ký hiệu quyết định (ví dụ: 12/QĐ-UBND)' },
  { flag: 'date', ask: 'Ngày ký (2022-01-20)', problem: exact },
  { flag: 'subject', ask: 'Trích yếu (Tặng Bằng khen cho …)' },
  {
    flag: 'award',
    ask: 'Hình thức khen (gõ số)',
    choices: (answers, campaigns) =>
      (planOf(answers, campaigns)?.awards ?? []).map(({ id, name }) => ({ id, label: name })),
  },
  programme,
  {
    flag: 'round',
    ask: 'Đợt nào (gõ số)',
    otherwise: '',
    choices: (answers, campaigns) =>
      (planOf(answers, campaigns)?.rounds ?? []).map(({ id, name }) => ({ id, label: name })),
  },
  { flag: 'signer-title', ask: 'Chức vụ người ký (ví dụ: Chủ tịch UBND tỉnh)' },
  { flag: 'signer-name', ask: 'Họ tên người ký', otherwise: '' },
  {
    flag: 'recipient-kind',
    ask: 'Dòng khen đầu tiên là (gõ số)',
    choices: () => NOMINEE_KINDS.map((id) => ({ id, label: NOMINEE_KIND_LABELS[id] })),
  },
  { flag: 'recipient-name', ask: 'Tên tập thể, hộ gia đình hoặc họ tên cá nhân, viết như trong quyết định' },
  { flag: 'recipient-place', ask: 'Ở đâu (xã, huyện)' },
  { flag: 'recipient-achievement', ask: 'Được khen vì việc gì' },
];
