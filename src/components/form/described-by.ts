/** What a field's control points to: its help, and the problem that the Worker may put beside it. */
export function describedBy(name: string): string {
  return `${name}-help ${name}-error`;
}
