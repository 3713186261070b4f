import { expect, it } from 'vitest';
import { PROPOSAL_BYTES, type ProposedNominee, proposalText } from '#domain/review/proposal.ts';

const nominee = (overrides: Partial<ProposedNominee> = {}): ProposedNominee => ({
  ...{ code: '7K4MPX92', position: 0, unit: 'Ủy ban nhân dân xã Mẫu', kind: 'individual' },
  ...{ name: 'Trần Thị Ví Dụ', title: '', body: '', award: 'gk' },
  ...overrides,
});
const bytes = (text: string) => new TextEncoder().encode(text).length;

it('keeps a list as one text, with sorted keys', () => {
  expect(proposalText([nominee({ unit: 'Xã Mẫu' })])).toBe(
    '[{"award":"gk","body":"","code":"7K4MPX92","kind":"individual","name":"Trần Thị Ví Dụ","position":0,"title":"","unit":"Xã Mẫu"}]',
  );
});

it('takes a list as long as a row can hold, and says of a longer one what to do', () => {
  const empty = bytes(proposalText([nominee({ body: '' })]));
  const longest = nominee({ body: 'x'.repeat(PROPOSAL_BYTES - empty) });
  expect(bytes(proposalText([longest]))).toBe(PROPOSAL_BYTES);
  expect(() => proposalText([{ ...longest, title: 'x' }])).toThrow(
    'Danh sách có 1 đề nghị, dài quá một lần trình. Chọn ít hồ sơ hơn và trình thành nhiều lần.',
  );
});
