import { env } from 'cloudflare:workers';

/** The same thing, but for some of its methods. */
export function failing<T extends object>(whole: T, methods: { [K in keyof T]?: T[K] }): T {
  return new Proxy(whole, {
    get(target, name) {
      if (name in methods) return methods[name as keyof T];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The database, but no audit line can be written. */
export function withoutAudit(): D1Database {
  return failing(env.DB, {
    prepare: (sql) =>
      env.DB.prepare(
        sql.includes('INSERT INTO audit_events') ? sql.replace('audit_events', 'not_there') : sql,
      ),
  });
}
