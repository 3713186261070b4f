import { expect, it } from 'vitest';
import type { Double } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { makeIndividual, makeNomination } from '../factories/nomination.ts';
import { bearer, createDraft, createSubmitted, type Ticket } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const phone = '02990000777';
const contact = { ...makeNomination().contact, phone };
const person = (name: string) => makeIndividual({ name });
const dossier = (...names: string[]) => makeNomination({ contact, nominees: names.map(person) });

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
