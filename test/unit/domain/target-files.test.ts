import { describe, expect, it } from 'vitest';
import type { CommendationTarget } from '#domain/commendation/schema.ts';
import { cutTargets, findTarget } from '#domain/commendation/target-files.ts';
import { paths, targetIds } from '#domain/paths.ts';

/** As long as a name of the roll with its decision's address may well be. */
function recipient(number: number): CommendationTarget {
  const decision = `${number % 200}-qd-ubnd-khen-thuong-dot-xuat`;
  return {
    id: targetIds.recipient('thai-nguyen-so-y-te', decision, `nguyen-thi-mau-${number}`),
    kind: 'recipient',
    label: `Tổ giám sát cộng đồng số ${number}, xã Mẫu`,
    path: paths.recipient('thai-nguyen-so-y-te', decision, `nguyen-thi-mau-${number}`, 2),
    campaign: 'thai-nguyen-so-y-te',
    sample: true,
  };
}

/** The files as the build leaves them; `asked` counts what is read of them. */
function filesOf(targets: readonly CommendationTarget[]) {
  const files = cutTargets(targets);
  const left = new Map<string, unknown>([
    [paths.targetContents, { files: files.length }],
    ...files.map((file, number): [string, unknown] => [paths.targetFile(number), file]),
  ]);
  const asked: string[] = [];
  const read = async <T>(path: string): Promise<T> => {
    asked.push(path);
    if (!left.has(path)) throw new Error(`No file ${path}`);
    return left.get(path) as T;
  };
  return { files, read, asked };
}

const MANY = Array.from({ length: 25_205 }, (_, number) => recipient(number));
const many = filesOf(MANY);

describe('the targets in files', () => {
  it('find each one in the contents and one file', async () => {
    const { read, asked } = many;
    for (const target of [MANY[0], MANY[12_345], MANY[25_204]]) {
      asked.length = 0;
      expect(await findTarget(target?.id ?? '', read)).toEqual(target);
      expect(asked).toHaveLength(2);
    }
  });

  it('hold every target once', () => {
    const kept = many.files.flat();
    expect(kept).toHaveLength(MANY.length);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(MANY.length);
  });

  it('stay below 100 KB each with 5,000 stories, 20,000 names and 205 of the rest', () => {
    const sizes = many.files.map((file) => Buffer.byteLength(JSON.stringify(file)));
    expect(Math.max(...sizes)).toBeLessThan(100 * 1024);
  });

  it('are one file while they are few, and one empty file while there are none', async () => {
    expect(filesOf(MANY.slice(0, 60)).files.map(({ length }) => length)).toEqual([60]);
    const { files, read } = filesOf([]);
    expect(files).toEqual([[]]);
    expect(await findTarget('story:khong-co', read)).toBeUndefined();
  });

  it('know nothing of an id that is not among them', async () => {
    const { read } = many;
    expect(await findTarget('recipient:thai-nguyen-so-y-te/khong/co', read)).toBeUndefined();
  });
});
