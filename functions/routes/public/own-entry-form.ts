import { Hono } from 'hono';
import { STATUSES } from '#domain/api/statuses.ts';
import { oneToMend } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { entryKeysSchema } from '#domain/registration/contract.ts';
import { fieldOf } from '#domain/registration/schema.ts';
import { typedAccess } from '../../http/access.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { parse } from '../../http/parse.ts';
import { type OwnEntry, readOwnEntry, withdrawEntry } from '../../services/registration/own.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import {
  correctingSlot,
  type EntryKeys,
  ownEntrySlot,
  sheetSlot,
  WITHDRAWAL_IDS,
} from '../../views/entries.ts';
import { refusalSlots, type Typed, typedValues } from '../../views/form.ts';

const FORM: PageForm = {
  path: paths.ownEntry,
  names: ['code', 'secret', 'task', 'version', 'confirm'],
  maxBytes: SMALL_BODY_BYTES,
  limit: 'READ_LIMIT',
  counts: 'misses',
  form: 'plain',
};

/** An entry for whoever holds its code and secret: followed, corrected, withdrawn. */
export const ownEntryForm = new Hono<AppEnv>().post('/', (c) =>
  answerForm(c, FORM, async ({ code = '', secret = '', task, version, confirm }) => {
    const ctx = c.var.services;
    const keys = { code, secret };
    const access = typedAccess(c, parse(entryKeysSchema, keys), 'entry');
    const asked = task === 'withdraw';
    const refusal =
      asked && confirm !== 'yes' ? oneToMend('confirm', 'Đánh dấu vào ô xác nhận rồi rút') : null;
    if (asked && !refusal) await withdrawEntry({ ctx, input: { access, version: Number(version) } });
    const own = await readOwnEntry({ ctx, input: access });
    if (task === 'correct') {
      const extra = [typedValues(sentBefore(own, keys)), correctingSlot(access.code)];
      return livePage(c, { path: formOf(own), status: 200, extra: () => extra });
    }
    const done = asked && !refusal ? 'Đã rút.' : '';
    const unconfirmed = refusal?.fields[0]?.message;
    return livePage(c, {
      path: FORM.path,
      status: refusal ? STATUSES[refusal.code] : 200,
      extra: () => [
        typedValues({ code }),
        ownEntrySlot(own, keys, { done, unconfirmed }),
        ...(refusal ? [refusalSlots(refusal, WITHDRAWAL_IDS)] : []),
      ],
    });
  }),
);

/** The sheet of a commitment, to be printed. */
export const commitmentSheetForm = new Hono<AppEnv>().post('/', (c) =>
  answerForm(c, FORM, async ({ code = '', secret = '' }) => {
    const ctx = c.var.services;
    const access = typedAccess(c, parse(entryKeysSchema, { code, secret }), 'commitment');
    const own = await readOwnEntry({ ctx, input: access });
    const isSheet = own.entry.state === 'standing';
    if (!isSheet) throw oneToMend('code', 'Chỉ cam kết đang có hiệu lực mới có phiếu');
    const { site } = await ctx.site.rules();
    return livePage(c, {
      path: paths.commitmentSheet,
      status: 200,
      extra: () => [sheetSlot(own, site)],
    });
  }),
);

function formOf({ entry }: OwnEntry): string {
  return entry.sort === 'registration'
    ? paths.registration(entry.campaign)
    : paths.commitment(entry.campaign, entry.kind);
}

/** What was sent, by the names of the form's controls; consent is given anew. */
function sentBefore({ entry }: OwnEntry, { code, secret }: EntryKeys): Typed {
  const { body, area, targetDate, own, promises } = entry.content;
  return {
    ...{ code, secret, version: String(entry.version), place: entry.place },
    ...{ body, area, targetDate, own, contact: entry.contact, name: entry.name },
    ...Object.fromEntries(promises.map((id) => [fieldOf('m', id), 'yes'])),
  };
}
