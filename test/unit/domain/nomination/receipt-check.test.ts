import { describe, expect, it } from 'vitest';
import { groupDigest, receiptCheckRequestSchema } from '#domain/nomination/receipt-check.ts';

const DIGEST = '9f2c41d077aeb3e8'.repeat(4);
const read = (digest: string) => receiptCheckRequestSchema.safeParse({ code: '7K4M-PX92', digest });

describe('a digest as it is copied from a receipt', () => {
  it.each([
    ['as printed', groupDigest(DIGEST), DIGEST],
    ['in capitals, with a line break', ` ${DIGEST.toUpperCase()}\n`, DIGEST],
    ['its first 16 signs', '9F2C-41D0 77AE-B3E8', DIGEST.slice(0, 16)],
  ])('is read %s', (_what, typed, digest) => {
    expect(read(typed).data?.digest).toBe(digest);
  });

  it.each([
    ['nothing', ' ', 'Nhập mã kiểm tra ghi trên biên nhận'],
    ['too few signs', DIGEST.slice(0, 15), 'bạn đã nhập 15'],
    ['a sign too many', `${DIGEST}0`, 'bạn đã nhập 65'],
    ['a sign that none has', `${DIGEST.slice(0, 20)}g`, 'từ a đến f'],
  ])('is refused for %s', (_what, typed, message) => {
    expect(read(typed).error?.issues[0]?.message).toContain(message);
  });

  it('is printed in eights', () => {
    expect(groupDigest(DIGEST)).toBe(Array(4).fill('9f2c41d0 77aeb3e8').join(' '));
  });
});
