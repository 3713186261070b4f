import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { filledFeedback, withProof } from './support/feedback.ts';
import { limiter } from './support/limits.ts';
import { Portal } from './support/portal.ts';
import { CAMPAIGN, HOUSEHOLD, typedCommitment, typedRegistration } from './support/registrations.ts';

const VISITOR = { 'cf-connecting-ip': '10.2.0.1' };

const filledCommendation = (more = {}) => ({
  ...{ target: 'campaign:son-la', message: 'Cảm ơn các anh chị đã trực chốt suốt đêm mưa.' },
  ...{ consent: 'yes', key: crypto.randomUUID(), ...more },
});

/** Code and secret, as the page after sending tells them. */
async function toldBy(answer: Response): Promise<string[]> {
  const told = (await answer.text()).matchAll(/<dd><b[^>]*>([2-9A-Z]{4}(?:-[2-9A-Z]{4}){1,2})</g);
  return [...told].map(([, one = '']) => one);
}

describe.each([
  { path: paths.commendations, fill: filledCommendation, other: { message: 'Cảm ơn cô y tá xã Mẫu nhé.' } },
  { path: paths.feedback, fill: filledFeedback, other: { message: 'Hỏi về hạn nộp của đợt thứ hai.' } },
  { path: paths.registration(CAMPAIGN), fill: typedRegistration, other: { area: 'Thôn Mẫu' } },
  { path: paths.commitment(CAMPAIGN, HOUSEHOLD), fill: typedCommitment, other: { name: 'Hộ bà Mẫu' } },
])('a form without script sent again to $path', ({ path, fill, other }) => {
  const limited = () => {
    const portal = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(2) } });
    return { portal, send: (fields: Record<string, string>) => portal.submitForm(path, fields, VISITOR) };
  };

  it('gives the same code and secret, and counts as no new send', async () => {
    const { send } = limited();
    const fields = fill();
    const first = await toldBy(await send(fields));
    expect(first).toHaveLength(2);
    for (let time = 0; time < 5; time++) expect(await toldBy(await send(fields))).toEqual(first);
    expect(await toldBy(await send(fill(other)))).toHaveLength(2);
    expect((await send(fill())).status).toBe(429);
    expect(await toldBy(await send(fields))).toEqual(first);
  });

  it('counts where the words or the key are others, and where nothing was taken in', async () => {
    const { send } = limited();
    const fields = fill();
    await send(fields);
    await send({ ...fields, consent: '', campaign: '' });
    expect((await send({ ...fields, ...other })).status).toBe(429);
    expect((await send({ ...fields, key: crypto.randomUUID() })).status).toBe(429);
    expect((await send({ ...fields, key: '' })).status).toBe(429);
  });

  it('finds what came with a proof of work, which is spent by then', async () => {
    const { portal, send } = limited();
    const fields = { ...fill(), ...(await withProof(portal)) };
    const first = await toldBy(await send(fields));
    expect(first).toHaveLength(2);
    for (let time = 0; time < 4; time++) expect(await toldBy(await send(fields))).toEqual(first);
  });

  it('is still counted among all sends', async () => {
    const portal = new Portal({ bindings: { WRITE_LIMIT: limiter(2) } });
    const fields = fill();
    const answers: number[] = [];
    for (let time = 0; time < 3; time++)
      answers.push((await portal.submitForm(path, fields, VISITOR)).status);
    expect(answers.at(-1)).toBe(429);
  });
});

it('a correction of an entry sent again is no new one', async () => {
  const portal = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(1) } });
  const [code = '', secret = ''] = await toldBy(
    await portal.submitForm(paths.registration(CAMPAIGN), typedRegistration()),
  );
  const correct = (area: string) =>
    portal.submitForm(
      paths.registration(CAMPAIGN),
      { ...typedRegistration({ area }), code, secret, version: '1' },
      VISITOR,
    );
  const answers: Response[] = [];
  for (let time = 0; time < 3; time++) answers.push(await correct('Thôn Mẫu'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await correct('Thôn Khác')).status).toBe(429);
});

it('looking for whom to thank is no send', async () => {
  const portal = new Portal({ bindings: { PLAIN_WRITE_LIMIT: limiter(0) } });
  const found = await portal.submitForm(paths.chooseTarget, { addressee: 'lang cham' }, VISITOR);
  expect(found.status).toBe(200);
});
