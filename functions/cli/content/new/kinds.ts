import { join } from 'node:path';
import { paths } from '#domain/paths.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';
import { UNWRITTEN } from '../../../../src/collections/article-checks.ts';
import { contentFolder } from '../../../../src/collections/files.ts';
import { markdown } from '../front-matter.ts';
import type { Composed } from './composed.ts';
import type { Answers, Question } from './question.ts';
import { DECISION_QUESTIONS, NEWS_QUESTIONS, STORY_QUESTIONS } from './questions.ts';
import { composeZone } from './zone.ts';
import { ZONE_QUESTIONS } from './zone-questions.ts';

interface Kind {
  label: string;
  questions: readonly Question[];
  /** The file that the reader is given comes last. */
  compose: (answers: Answers) => Composed[];
  /** What to do with the file, in order. */
  next: readonly string[];
}

const AFTER_ARTICLE = [
  `Mở tệp, thay dòng “${UNWRITTEN}” bằng bài viết.`,
  'Xem thử: npm run dev (bản nháp hiện ở đó, chưa hiện ở bản đăng).',
  'Kiểm tra: npm run check:content',
  'Khi đăng: xóa dòng “draft: true”.',
];

/** What can be written, by the word of the command. */
export const KINDS = {
  story: {
    label: 'một câu chuyện điển hình',
    questions: STORY_QUESTIONS,
    compose: (answers) => [article('stories', answers)],
    next: AFTER_ARTICLE,
  },
  news: {
    label: 'một tin',
    questions: NEWS_QUESTIONS,
    compose: (answers) => [article('news', answers)],
    next: AFTER_ARTICLE,
  },
  decision: {
    label: 'một quyết định khen thưởng',
    questions: DECISION_QUESTIONS,
    compose: (answers) => [decision(answers)],
    next: [
      'Mở tệp, chép thêm những người, tập thể còn lại dưới “recipients”, mỗi dòng khen một mã (id) riêng; danh sách có sẵn trong Excel: xem mục 4 của docs/bien-tap.md.',
      'Kiểm tra: npm run check:content',
      'Quyết định không có bản nháp: tệp nằm trong content/honours là được đăng.',
    ],
  },
  zone: {
    label: 'số liệu vùng xanh của một ngày',
    questions: ZONE_QUESTIONS,
    compose: composeZone,
    next: [
      'Mở tệp, xem lại từng số theo nguồn.',
      `Xem thử: npm run dev, mở trang ${paths.zones}`,
      'Kiểm tra: npm run check:content',
      'Số liệu không có bản nháp: nằm trong tệp là được đăng ở lần dựng tới.',
    ],
  },
} satisfies Record<string, Kind>;

export type NewKind = keyof typeof KINDS;

function article(folder: string, answers: Answers): Composed {
  const { title = '', kind, lead, date, campaign, programme, place, reviewer } = answers;
  const text = markdown(
    {
      title,
      lead,
      kind,
      date,
      campaign,
      programme,
      place,
      reviewer,
      figures: answers['figure-value'] && [
        { value: answers['figure-value'], caption: answers['figure-caption'] },
      ],
      sources: [
        {
          title: answers['source-title'],
          publisher: answers['source-publisher'],
          url: answers['source-url'],
          date: answers['source-date'],
          trust: answers['source-trust'],
        },
      ],
      consent: answers['consent-held-by'] && {
        heldBy: answers['consent-held-by'],
        date: answers['consent-date'],
      },
      draft: true,
    },
    { body: `${UNWRITTEN}\n` },
  );
  return { path: join(contentFolder(), folder, `${named(title)}.md`), text };
}

function decision(answers: Answers): Composed {
  const { number = '', campaign = '', date, subject, award, programme, round } = answers;
  const name = answers['recipient-name'] ?? '';
  const text = markdown({
    number,
    date,
    signer: { title: answers['signer-title'], name: answers['signer-name'] || null },
    subject,
    award,
    programme,
    round: round || null,
    source: null,
    recipients: [
      {
        id: named(name),
        kind: answers['recipient-kind'],
        name,
        place: answers['recipient-place'],
        achievement: answers['recipient-achievement'],
      },
    ],
  });
  return { path: join(contentFolder(), 'honours', campaign, `${named(number)}.md`), text };
}

function named(title: string): string {
  const slug = slugOf(title);
  if (slug === '') throw new Error(`“${title}” không có chữ nào để đặt tên tệp. Chưa ghi gì.`);
  return slug;
}
