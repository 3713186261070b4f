import { describe, expect, it } from 'vitest';
import { kindOfPlanPaper, missingPapers } from '#domain/attachment/plan-papers.ts';
import type { Paper } from '#domain/nomination/contract.ts';
import { newUpload, noRoomFor, reduceUploads } from '../../../src/islands/Nomination/uploads.ts';
import { plan } from './plans.ts';

const MB = 1024 * 1024;
const file = (size: number) => ({ name: 'a.pdf', size }) as File;
const paper = (bytes: number): Paper => ({
  id: crypto.randomUUID(),
  kind: 'other',
  planPaper: null,
  name: 'a.pdf',
  bytes,
  sha256: '',
  storedAt: '2021-12-02T12:00:00+07:00',
});
const upload = (size: number, problem: string | null = null) => newUpload('1', file(size), null, problem);

describe('room for a file', () => {
  it.each([
    ['to the byte', file(10 * MB), Array.from({ length: 5 }, () => paper(10 * MB)), []],
    ['beside 19 others', file(1), Array.from({ length: 19 }, () => paper(1)), []],
    [
      'what failed takes none',
      file(10 * MB),
      Array.from({ length: 5 }, () => paper(10 * MB)),
      [upload(9 * MB, 'x')],
    ],
  ])('is there: %s', (_, one, attached, uploads) => {
    expect(noRoomFor(one, attached, uploads)).toBeNull();
  });

  it.each([
    ['Tệp này rỗng', file(0), [], []],
    ['Tệp lớn hơn 10 MB', file(10 * MB + 1), [], []],
    ['đã đủ 20 tệp', file(1), Array.from({ length: 19 }, () => paper(1)), [upload(1)]],
    ['nhiều nhất 60 MB', file(1), Array.from({ length: 5 }, () => paper(10 * MB)), [upload(10 * MB)]],
  ])('isn’t: %s', (says, one, attached, uploads) => {
    expect(noRoomFor(one, attached, uploads)).toContain(says);
  });
});

it('an upload is changed and dropped by its id alone', () => {
  const uploads = [newUpload('1', file(1), null, null), newUpload('2', file(2), 'to-trinh', null)];
  const changed = reduceUploads(uploads, { type: 'change', id: '2', values: { state: 'sending', sent: 1 } });
  expect(changed.map(({ state }) => state)).toEqual(['waiting', 'sending']);
  expect(reduceUploads(changed, { type: 'drop', id: '1' }).map(({ id }) => id)).toEqual(['2']);
});

describe('the plan’s papers', () => {
  const sonLa = plan('son-la');
  it('lack until each is attached or comes by post', () => {
    const ids = (attached: string[], byPost: string[]) =>
      missingPapers(
        sonLa,
        attached.map((planPaper) => ({ planPaper })),
        byPost,
      ).map(({ id }) => id);
    expect(ids([], [])).toEqual(['to-trinh', 'bao-cao-trich-ngang']);
    expect(ids(['to-trinh'], [])).toEqual(['bao-cao-trich-ngang']);
    expect(ids(['to-trinh'], ['bao-cao-trich-ngang'])).toEqual([]);
  });

  it.each([
    ['to-trinh', 'submission-letter'],
    ['bao-cao-trich-ngang', 'achievement-report'],
    ['danh-sach', 'nominee-list'],
    ['quyet-dinh', 'other'],
    [null, 'other'],
  ] as const)('%s is a paper of the kind %s', (id, kind) => {
    expect(kindOfPlanPaper(id)).toBe(kind);
  });
});
