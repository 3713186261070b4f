import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pack } from '../../../src/integrations/pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => Buffer.from(text);

function keep(edition: string, pages: Record<string, string>): void {
  const pack = new Pack(folder, edition);
  for (const [key, text] of Object.entries(pages)) pack.set(key, bytes(text));
  pack.finish();
}

describe('a pack of kept pages', () => {
  it('gives the next build what this one kept, byte by byte', () => {
    keep('a', { một: 'Chữ “có dấu”', hai: '', ba: 'x'.repeat(100_000) });
    const next = new Pack(folder, 'a');
    expect(next.get('một')?.toString()).toBe('Chữ “có dấu”');
    expect(next.get('hai')).toEqual(bytes(''));
    expect(next.get('ba')?.toString()).toBe('x'.repeat(100_000));
    expect(next.get('bốn')).toBeUndefined();
    next.finish();
  });

  it('drops what a build did not use', () => {
    keep('a', { used: '1', unused: '2' });
    const second = new Pack(folder, 'a');
    second.get('used');
    second.finish();
    const third = new Pack(folder, 'a');
    expect(third.get('used')).toEqual(bytes('1'));
    expect(third.get('unused')).toBeUndefined();
    third.finish();
  });

  it('gives what was used again and what was added to it, build after build', () => {
    keep('a', { one: '1'.repeat(50_000), two: '2' });
    for (const added of ['three', 'four', 'five']) {
      const pack = new Pack(folder, 'a');
      expect(pack.get('one')).toEqual(bytes('1'.repeat(50_000)));
      pack.set(added, bytes(added));
      pack.finish();
    }
    const last = new Pack(folder, 'a');
    expect(last.get('one')).toEqual(bytes('1'.repeat(50_000)));
    expect(last.get('five')).toEqual(bytes('five'));
    expect(last.get('two') ?? last.get('four')).toBeUndefined();
    last.finish();
  });

  it('gives what was noted of a page, build after build, and reads none unasked', () => {
    keep('a', { một: '1', hai: '2' });
    const second = new Pack(folder, 'a');
    expect(second.find('một')?.noted).toBeUndefined();
    second.note('một', 'ghi');
    second.note('không có', 'ghi');
    second.finish();
    const third = new Pack(folder, 'a');
    expect(third.find('một')?.noted).toBe('ghi');
    expect(third.find('một')?.read()).toEqual(bytes('1'));
    expect(third.find('hai') ?? third.find('không có')).toBeUndefined();
    third.finish();
    const fourth = new Pack(folder, 'a');
    expect(fourth.find('một')?.noted).toBe('ghi');
    fourth.finish();
  });

  it('gives nothing of another edition', () => {
    keep('a', { page: '1' });
    const other = new Pack(folder, 'b');
    expect(other.get('page')).toBeUndefined();
    other.finish();
  });

  it('leaves what was kept when a build stops half way', () => {
    keep('a', { page: 'before' });
    new Pack(folder, 'a').set('page', bytes('after'));
    const next = new Pack(folder, 'a');
    expect(next.get('page')).toEqual(bytes('before'));
    next.finish();
  });

  it('throws packs of long ago away', () => {
    for (const edition of ['a', 'b', 'c', 'd', 'e', 'f']) keep(edition, { page: edition });
    expect(readdirSync(folder)).toHaveLength(4);
    expect(existsSync(join(folder, 'f.pack'))).toBe(true);
  });
});
