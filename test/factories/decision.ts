import type { DecisionLine, KeptDecision } from '#domain/decision/roll.ts';

export function makeLine(overrides: Partial<DecisionLine> = {}): DecisionLine {
  return {
    anchor: 'lo-vi-du-lan',
    kind: 'individual',
    name: 'Lò Ví Dụ Lan',
    title: 'Giáo viên (mẫu)',
    body: 'Trường Mẫu',
    place: 'Xã Mẫu, huyện Ví Dụ',
    achievement: 'Mở lớp học ban tối; nói “được”, "được" (thành tích mẫu).',
    posthumous: false,
    role: null,
    status: 'valid',
    notice: null,
    ...overrides,
  };
}

/** A decision of the made-up campaign of `test/fixtures/content`. */
export function makeDecision(overrides: Partial<KeptDecision> = {}): KeptDecision {
  return {
    kind: 'award',
    campaign: 'vi-du',
    programme: 'cay-xanh',
    round: 'dot-1',
    award: 'gk-chu-tich',
    slug: '12-qd-mau-2022',
    number: '12/QĐ-MẪU',
    date: '2022-06-20',
    signerTitle: 'Chủ tịch (mẫu)',
    signerName: '',
    subject: 'Tặng Giấy khen: người trồng cây (mẫu)',
    source: null,
    sample: true,
    lines: [makeLine()],
    ...overrides,
  };
}

/** So many lines, each a name of its own. */
export function makeLines(count: number): DecisionLine[] {
  return Array.from({ length: count }, (_, index) =>
    makeLine({ anchor: `ten-${index}`, name: `Tên Ví Dụ ${index}`, role: index % 2 ? 'leader' : null }),
  );
}
