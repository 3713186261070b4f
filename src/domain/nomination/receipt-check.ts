import * as z from 'zod/mini';

/** Signs of a digest that are enough to prove a receipt: 64 bits, behind a limit. The receipt prints all 64. */
export const SHORT_DIGEST = 16;
const WHOLE_DIGEST = 64;

/** As typed or copied, without spaces and hyphens, in small letters. */
export function normalizeDigest(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\-–—.:]/g, '')
    .toLowerCase();
}

/** In groups of eight, as printed. */
export function groupDigest(digest: string): string {
  return digest.match(/.{1,8}/g)?.join(' ') ?? digest;
}

const typedDigest = z.string('Nhập mã kiểm tra ghi trên biên nhận').check(
  z.maxLength(200, 'Mã kiểm tra gồm 64 ký tự'),
  z.overwrite(normalizeDigest),
  z.minLength(1, 'Nhập mã kiểm tra ghi trên biên nhận'),
  z.regex(/^[0-9a-f]*$/, 'Mã kiểm tra chỉ gồm chữ số và các chữ từ a đến f'),
  z.refine((digest) => digest === '' || isLongEnough(digest), {
    error: (issue) =>
      `Nhập đủ 64 ký tự, hoặc ít nhất ${SHORT_DIGEST} ký tự đầu; bạn đã nhập ${String(issue.input).length}`,
  }),
);

function isLongEnough({ length }: string): boolean {
  return length >= SHORT_DIGEST && length <= WHOLE_DIGEST;
}

/** A receipt's code and digest, as typed from paper. */
export const receiptCheckRequestSchema = z.strictObject({
  code: z.string('Nhập mã hồ sơ').check(z.maxLength(60, 'Mã hồ sơ gồm 8 ký tự')),
  digest: typedDigest,
});

/**
 * Whether the receipt is one that the portal gave. `none` says nothing of which codes exist: a wrong digest and a code
 * that isn't there answer alike.
 */
export const receiptCheckSchema = z.discriminatedUnion('matches', [
  z.strictObject({
    /** `current`: what the portal holds now; `earlier`: sent, and replaced by a later one since. */
    matches: z.enum(['current', 'earlier']),
    /** From 1. */
    number: z.int(),
    submittedAt: z.iso.datetime({ offset: true }),
  }),
  z.strictObject({ matches: z.literal('none') }),
]);
export type ReceiptCheck = z.output<typeof receiptCheckSchema>;
