import { expect, it } from 'vitest';
import type { Double } from '#domain/nomination/contract.ts';
import type { Nominee } from '#domain/nomination/schema.ts';
import { paths } from '#domain/paths.ts';
import { makeCollective, makeIndividual, makeNomination } from '../factories/nomination.ts';
import { bearer, createDraft, createSubmitted, type Ticket } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const phone = '02990000777';
const contact = { ...makeNomination().contact, phone };
const person = (name: string) => makeIndividual({ name });
const dossier = (...names: string[]) => naming(...names.map(person));
const naming = (...nominees: Nominee[]) => makeNomination({ contact, nominees });

async function doubles(ticket: Ticket): Promise<Double[]> {
  const response = await portal.fetch(paths.api.doubles(ticket.code), { headers: bearer(ticket) });
  expect(response.status).toBe(200);
  return response.json();
}

it('points out whom the unit has proposed before, however the name is written', async () => {
  const sent = await createSubmitted(portal, dossier('Lò Thị Mẫu', 'Người Khác Mẫu'));
  const draft = await createDraft(portal, dossier('LÒ  THỊ  MẪU'.normalize('NFD'), 'Quàng Văn Mẫu'));
  expect(await doubles(draft)).toEqual([{ nominee: 'n1', code: sent.code }]);
});

it('takes a name for the same only with the same unit or place, superior or year of birth', async () => {
  const known = [
    makeIndividual({ name: 'Giàng A Mẫu', body: 'Trạm Y tế Mẫu', birthYear: 1979 }),
    makeCollective({ name: 'Tổ 1 (dữ liệu minh họa)', superior: 'Xã Mẫu' }),
  ];
  const [one, two] = [
    await createSubmitted(portal, naming(...known)),
    await createSubmitted(portal, naming(...known)),
  ];
  const draft = await createDraft(
    portal,
    naming(
      makeIndividual({ name: 'Giàng A Mẫu', body: 'Trường Mẫu', birthYear: 1980 }),
      makeIndividual({ name: 'Giàng A Mẫu', body: 'TRẠM Y TẾ MẪU', birthYear: null }),
      makeIndividual({ name: 'Giàng A Mẫu', body: 'Trường Mẫu', birthYear: 1979 }),
      makeCollective({ name: 'Tổ 1 (dữ liệu minh họa)', superior: 'Xã Khác' }),
      makeCollective({ name: 'TỔ 1, dữ liệu minh họa', superior: 'xã mẫu' }),
    ),
  );
  const found = await doubles(draft);
  expect(found.map(({ nominee, code }) => `${nominee} ${code}`).sort()).toEqual(
    ['n2', 'n3', 'n5'].flatMap((nominee) => [one, two].map(({ code }) => `${nominee} ${code}`)).sort(),
  );
});

it('tells nothing to who does not know the contact, of another unit, or of what was not sent', async () => {
  await createSubmitted(portal, dossier('Vàng A Mẫu'));
  await createDraft(portal, dossier('Sùng A Mẫu'));
  const stranger = { ...contact, phone: '02990000778' };
  const elsewhere = { ...makeNomination().unit, name: 'Đơn vị Khác' };
  for (const nomination of [
    { ...dossier('Vàng A Mẫu'), contact: stranger },
    { ...dossier('Vàng A Mẫu'), unit: elsewhere },
    dossier('Sùng A Mẫu'),
  ])
    expect(await doubles(await createDraft(portal, nomination))).toEqual([]);
});
