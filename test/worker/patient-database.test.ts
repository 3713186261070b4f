import { expect, it, vi } from 'vitest';
import { patient } from '../../functions/cli/local/patient.ts';
import { openDb, reach, writeTogether } from '../../functions/db/client.ts';

const BUSY = 'D1_ERROR: database is locked: SQLITE_BUSY';

/** A database that refuses so many times, each time in those words. */
function refusing(times: number, words = BUSY) {
  let left = times;
  const answer = vi.fn(async () => {
    if (left-- > 0) throw new Error(words);
    return [{ meta: { changes: 1 } }];
  });
  const statement = { bind: () => statement, first: answer } as unknown as D1PreparedStatement;
  const d1 = { prepare: () => statement, batch: answer } as unknown as D1Database;
  return { db: openDb(patient(d1, [0, 0])), statement, answer };
}

it('asks again while somebody else is writing, with the statements as they are', async () => {
  const { db, statement, answer } = refusing(2);
  expect(await writeTogether(db, [db.d1.prepare('').bind(1)])).toEqual([1]);
  expect(answer.mock.calls).toEqual(Array(3).fill([[statement]]));
  await db.d1.prepare('').bind(1).first();
  expect(answer).toHaveBeenCalledTimes(4);
});

it('says in one line to try again when it stays busy', async () => {
  const log = vi.spyOn(console, 'error');
  const { db, answer } = refusing(9, 'Failed to get session commit token: internal error; reference = x');
  await expect(writeTogether(db, [])).rejects.toMatchObject({
    code: 'unavailable',
    detail: 'Cổng đang chạy cũng đang ghi vào cơ sở dữ liệu này. Đợi vài giây rồi chạy lại lệnh.',
  });
  expect(answer).toHaveBeenCalledTimes(3);
  expect(log).not.toHaveBeenCalled();
});

it('does not ask again for anything else', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const { db, answer } = refusing(1, 'D1_ERROR: no such table');
  await expect(reach(() => db.d1.prepare('').first())).rejects.toMatchObject({ code: 'unavailable' });
  expect(answer).toHaveBeenCalledTimes(1);
  expect(log).toHaveBeenCalledWith('D1:', 'D1_ERROR: no such table');
});
