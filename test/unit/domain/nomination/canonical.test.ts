import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalText, readCanonical } from '#domain/nomination/canonical.ts';
import { makeCollective, makeNomination } from '../../../factories/nomination.ts';

const SHA = 'ab'.repeat(32);
const submitted = (overrides = {}) => ({
  code: '7K4MPX92',
  submittedAt: '2021-12-02T12:00:00+07:00',
  content: makeNomination(),
  papers: [{ name: 'to-trinh.pdf', sha256: SHA }],
  ...overrides,
});

describe('the canonical text of a submission', () => {
  it('is the text that the decision promises, sign by sign', () => {
    const { contact: _, ...content } = makeNomination({
      nominees: [makeCollective({ achievement: 'Ă\n"b"' })],
      byPost: [],
    });
    const text = canonicalText(submitted({ content }));
    expect(text).toBe(
      '{"code":"7K4MPX92","content":{"byPost":[],"choice":{"award":"gk-chu-tich-thi-xa","campaign":"nga-nam",' +
        '"programme":"covid-19","round":"dot-1"},"commitment":true,"consent":{"handling":true,"mail":false,' +
        '"publication":true},"letter":{"date":"2021-12-01","number":"12/TTr-UBND","place":"Xã Mẫu",' +
        '"signerName":"Nguyễn Văn Minh Họa","signerTitle":"Chủ tịch"},"nominees":[{"achievement":"Ă\\n\\"b\\"",' +
        '"bodyKind":"community","criteria":[{"evidence":"","id":"dong-gop-xuat-sac"}],"kind":"collective",' +
        '"name":"Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa)","note":"","pastAwards":[],' +
        '"superior":"Ủy ban nhân dân xã Mẫu"}],"unit":{"kind":"agency","name":"Ủy ban nhân dân xã Mẫu",' +
        `"superior":"Ủy ban nhân dân thị xã Ví Dụ"}},"format":"dong-long-1","papers":[{"name":"to-trinh.pdf",` +
        `"sha256":"${SHA}"}],"submittedAt":"2021-12-02T12:00:00+07:00"}`,
    );
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('never has the contact in it', () => {
    const text = canonicalText(submitted());
    for (const word of Object.values(makeNomination().contact)) expect(text).not.toContain(word);
    expect(text).not.toContain('contact');
  });

  it('is one for decomposed letters, other orders of keys and of papers', () => {
    const papers = [
      { name: 'b.pdf', sha256: SHA },
      { name: 'a.pdf', sha256: SHA.toUpperCase() },
    ];
    const { choice, unit, ...rest } = makeNomination();
    const turned = { ...rest, unit: { ...unit, name: unit.name.normalize('NFD') }, choice };
    expect(turned.unit.name).not.toBe(unit.name);
    expect(canonicalText(submitted({ content: turned, papers: papers.toReversed() }))).toBe(
      canonicalText(submitted({ papers: papers.map((one) => ({ ...one, sha256: SHA })) })),
    );
  });

  it.each([
    ['the code', { code: '7K4MPX93' }],
    ['the instant', { submittedAt: '2021-12-02T12:00:01+07:00' }],
    ['a word', { content: makeNomination({ unit: { name: 'Xã Mẫu', kind: 'agency', superior: '' } }) }],
    ['a paper', { papers: [{ name: 'to-trinh.pdf', sha256: 'cd'.repeat(32) }] }],
    ['no paper', { papers: [] }],
  ])('is another for %s', (_what, overrides) => {
    expect(canonicalText(submitted(overrides))).not.toBe(canonicalText(submitted()));
  });

  it('can be read back, and no other text passes for it', () => {
    const text = canonicalText(submitted());
    const read = readCanonical(text);
    expect(read).toMatchObject({ code: '7K4MPX92', papers: [{ name: 'to-trinh.pdf', sha256: SHA }] });
    expect(canonicalText(read)).toBe(text);
    expect(() => readCanonical('{"format":"dong-long-2"}')).toThrow('dong-long-1');
  });

  it('leaves out what is undefined and refuses what is no number', () => {
    expect(canonicalJson({ b: 1, a: undefined, B: null })).toBe('{"B":null,"b":1}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  });
});
