/** What one isolate remembers, by key: at most so many, the one that was set longest ago goes first. */
export class Remembered<Value> {
  readonly #most: number;
  readonly #values = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
  }
}

/**
 * Memory of a binding's own, so that what was read of one database or one set of files is never shown for another.
 * @param most values for each binding
 */
export function rememberedOf<Binding extends WeakKey, Value>(
  most: number,
): (binding: Binding) => Remembered<Value> {
  const all = new WeakMap<Binding, Remembered<Value>>();
  return (binding) => {
    const known = all.get(binding) ?? new Remembered<Value>(most);
    all.set(binding, known);
    return known;
  };
}
