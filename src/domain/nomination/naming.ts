import type { DraftNominee } from './draft.ts';

/** A nominee as the form speaks of it, also before it has a name. Names are never recased. */
export function nomineeName({ kind, name }: DraftNominee): string {
  if (name.trim() !== '') return name;
  return kind === 'collective' ? 'Tập thể chưa có tên' : 'Cá nhân chưa có tên';
}

/** `1 tập thể, 2 cá nhân`; zeros are left out. */
export function countNominees(collectives: number, individuals: number): string {
  const counts = [
    collectives > 0 && `${collectives} tập thể`,
    individuals > 0 && `${individuals} cá nhân`,
  ].filter(Boolean);
  return counts.length > 0 ? counts.join(', ') : 'Chưa có ai';
}
