import { readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeptDecision } from '#domain/decision/roll.ts';
import { writeHonours } from '../../../functions/cli/content/honour-files.ts';
import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { checkContent } from '../../../src/collections/check/content.ts';
import { readDecision } from '../../../src/collections/decisions.ts';
import { makeDecision, makeLine, makeLines } from '../../factories/decision.ts';
import { contentCopy } from './workspace.ts';

const content = contentCopy();
const FILE = 'honours/vi-du/12-qd-mau-2022.md';
const at = (file: string) => join(process.env['PORTAL_CONTENT'] ?? '', file);
const text = (file = FILE) => readFileSync(at(file), 'utf8');
const shown = (...files: string[]) => files.map(content.shown);

describe('pulling decisions as content', () => {
  it('writes what the check takes and the build reads, public fields only', () => {
    const private_ = { birthYear: 1979, findingNote: 'GHI CHÚ KÍN', contact: 'Lê Văn Liên Hệ 02990000012' };
    const line = { ...makeLine(), ...private_, code: '7K4MPX92', nominee: 0 };
    const decision = { ...makeDecision({ lines: [line] }), ...private_, recordedBy: 'can-bo@mau.example' };
    expect(writeHonours([decision as KeptDecision])).toEqual({ written: shown(FILE), collisions: [] });
    expect(text()).toBe(`---
# Do “npm run honours:pull” viết từ quyết định đã xác nhận. Đừng sửa tay: ghi quyết định đính chính hoặc thu hồi.
number: 12/QĐ-MẪU
date: "2022-06-20"
signer:
  title: Chủ tịch (mẫu)
  name: null
subject: "Tặng Giấy khen: người trồng cây (mẫu)"
award: gk-chu-tich
programme: cay-xanh
round: dot-1
source: null
recipients:
  - id: lo-vi-du-lan
    kind: individual
    name: Lò Ví Dụ Lan
    title: Giáo viên (mẫu)
    body: Trường Mẫu
    place: Xã Mẫu, huyện Ví Dụ
    achievement: Mở lớp học ban tối; nói “được”, "được" (thành tích mẫu).
sample: true
---
`);
    expect(checkContent().findings.filter(({ file }) => file.includes('12-qd-mau'))).toEqual([]);
  });

  it('puts many names into a table that Excel opens, which reads back the same', () => {
    const lines = makeLines(21);
    const table = 'honours/vi-du/12-qd-mau-2022.csv';
    expect(writeHonours([makeDecision({ lines })]).written).toEqual(shown(table, FILE));
    expect(text(table).startsWith('\uFEFFĐối tượng,Tên,')).toBe(true);
    expect(text()).not.toContain('Tên Ví Dụ 20');
    const read = readDecision(at(FILE), readCampaigns());
    expect(read.recipients.map(({ id, name, role }) => [id, name, role])).toEqual(
      lines.map(({ anchor, name, role }) => [anchor, name, role ?? undefined]),
    );
    expect(checkContent().findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('touches nothing the second time, and after a correction only the line of that file', () => {
    const other = makeDecision({ slug: '13-qd-mau-2022', number: '13/QĐ-MẪU' });
    writeHonours([makeDecision(), other]);
    const before = text();
    utimesSync(at(FILE), 1, 1);
    expect(writeHonours([makeDecision(), other])).toEqual({ written: [], collisions: [] });
    expect(statSync(at(FILE)).mtimeMs).toBe(1000);
    const notice = 'Đính chính theo Quyết định số 14/QĐ-MẪU, ngày 01/7/2022.';
    const corrected = makeLine({ name: 'Lò Ví Dụ Làn', status: 'corrected', notice });
    expect(writeHonours([makeDecision({ lines: [corrected] }), other]).written).toEqual(shown(FILE));
    const lines = before.split('\n');
    const changed = text()
      .split('\n')
      .filter((line) => !lines.includes(line));
    expect(changed).toEqual(['    name: Lò Ví Dụ Làn', '    status: corrected', `    notice: ${notice}`]);
  });

  it('leaves a file that somebody wrote by hand as it is, and says which', () => {
    content.copy('honours/vi-du/01-qd-mau.md', FILE);
    rmSync(at('honours/vi-du/01-qd-mau.md'));
    const hand = text();
    const other = makeDecision({ slug: '13-qd-mau-2022', number: '13/QĐ-MẪU' });
    expect(writeHonours([makeDecision(), other])).toEqual({
      written: shown('honours/vi-du/13-qd-mau-2022.md'),
      collisions: shown(FILE),
    });
    expect(text()).toBe(hand);
  });

  it('writes nothing when the honour roll could not be built with it', () => {
    const own = makeDecision({ slug: '13-qd-mau-2022', number: '13/QĐ-MẪU', award: 'khong-co' });
    expect(() => writeHonours([makeDecision(), own])).toThrow(/khong-co/);
    expect(() => text()).toThrow(/ENOENT/);
  });
});
