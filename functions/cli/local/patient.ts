import { DomainError } from '#domain/errors.ts';

/** How long to wait before each further try, in ms. */
const WAITS = [100, 200, 400, 800];

/**
 * How it reads when somebody else is writing: SQLite lets one write at a time, and what it refused wasn't written.
 * workerd doesn't pass on why a commit failed.
 */
const BUSY = /SQLITE_BUSY|database is locked|session commit token/;

/**
 * The database, for a command beside a running portal: what finds it busy is asked again a few times.
 * @throws DomainError `unavailable`, from whatever asks it, when it stays busy
 */
export function patient(d1: D1Database, waits: readonly number[] = WAITS): D1Database {
  const bare = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const again = <T>(ask: () => Promise<T>) => askAgain(ask, waits);
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: (...column: []) => again(() => statement.first(...column)),
      run: () => again(() => statement.run()),
      all: () => again(() => statement.all()),
      raw: (...options: []) => again(() => statement.raw(...options)),
    } as D1PreparedStatement;
    bare.set(wrapped, statement);
    return wrapped;
  };
  const database: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: (sql) => wrap(d1.prepare(sql)),
    batch: (statements) => again(() => d1.batch(statements.map((one) => bare.get(one) ?? one))),
  };
  return database as D1Database;
}

/**
 * Asks, and asks again a few times while the database is busy.
 * @throws DomainError `unavailable` when it stays busy
 */
export async function askAgain<T>(ask: () => Promise<T>, waits: readonly number[] = WAITS): Promise<T> {
  for (const wait of [...waits, null]) {
    try {
      return await ask();
    } catch (error) {
      if (!BUSY.test(String(error))) throw error;
      if (wait !== null) await new Promise((done) => setTimeout(done, wait));
    }
  }
  throw new DomainError(
    'unavailable',
    'Cổng đang chạy cũng đang ghi vào cơ sở dữ liệu này. Đợi vài giây rồi chạy lại lệnh.',
  );
}
