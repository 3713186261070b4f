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
