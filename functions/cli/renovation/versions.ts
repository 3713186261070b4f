/** Compares two stable versions `a.b.c` by number: negative, zero or positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (const [i, n] of left.entries()) {
    const difference = n - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The highest version of `available` that may break nothing `current` promised; before 1.0 a minor may break. */
export function newestInLine(current: string, available: string[]): string {
  return newest(available.filter((version) => line(version) === line(current))) ?? current;
}

/** The highest stable version, or undefined when there is none. Registries' `latest` tag may lag behind it. */
export function newest(available: string[]): string | undefined {
  return available
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version))
    .toSorted(compareVersions)
    .at(-1);
}

const numbers = (version: string) => version.split('.').map(Number);

function line(version: string): string {
  const [major, minor] = version.split('.');
  return major === '0' ? `0.${minor}` : `${major}`;
}
