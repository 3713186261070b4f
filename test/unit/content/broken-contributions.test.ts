import { describe, expect, it } from 'vitest';
import { readContributions } from '../../../src/collections/contributions.ts';
import { contentCopy, messageOf, refusal } from './workspace.ts';

const PLEDGE = 'contributions/vi-du-cam-ket.yaml';
const DELIVERY = 'contributions/vi-du-da-trao.yaml';
const content = contentCopy();

type Fault = [name: string, file: string, words: string, others: string, fault: string];

const FAULTS: Fault[] = [
  [
    'from a private person',
    PLEDGE,
    'body: business',
    'body: person',
    'giver.body: chỉ nhận một trong: state, business, association, group',
  ],
  [
    'of an unknown kind',
    PLEDGE,
    'kind: tablet',
    'kind: laptop',
    'kind: chỉ nhận một trong: computer, tablet, money, connection',
  ],
  ['of nothing', PLEDGE, 'quantity: 50', 'quantity: 0', 'quantity: số lượng phải lớn hơn 0'],
  [
    'in a unit that cannot be summed',
    PLEDGE,
    'unit: máy',
    'unit: thùng',
    'unit: loại “tablet” tính bằng “máy”; đổi số cho đúng đơn vị này',
  ],
  [
    'of a province that is not named',
    PLEDGE,
    'area: Tỉnh Ví Dụ\n',
    '',
    'area: ghi tỉnh nhận; thêm trường này',
  ],
  [
    'that is a promise and keeps another',
    PLEDGE,
    'sample: true',
    'keeps: vi-du-da-trao\nsample: true',
    'keeps: chỉ việc đã trao (state: delivered) mới thực hiện một cam kết; xóa trường này',
  ],
  [
    'that keeps an unknown promise',
    DELIVERY,
    'keeps: vi-du-cam-ket',
    'keeps: cam-ket-khac',
    'keeps: không có cam kết “cam-ket-khac” cùng loại; dùng một trong: vi-du-cam-ket',
  ],
  [
    'from a source that is not trusted',
    DELIVERY,
    'trust: B',
    'trust: C',
    'source.trust: chỉ nhận một trong: A, B',
  ],
];

describe('a line of the ledger that cannot be published', () => {
  it.each(FAULTS)('%s stops the build and says how to mend it', (_name, file, words, others, fault) => {
    content.edit(file, words, others);
    expect(messageOf(readContributions)).toBe(refusal(content.shown(file), fault));
  });
});
