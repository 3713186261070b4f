import type { Draft } from '#domain/nomination/draft.ts';

/** The screens, by their names in the address (`#buoc=to-trinh`). */
export const SCREENS = {
  open: 'mo',
  choose: 'chon',
  tasks: 'viec',
  unit: 'don-vi',
  letter: 'to-trinh',
  nominees: 'danh-sach',
  nominee: 'de-nghi',
  import: 'nhap',
  papers: 'giay-to',
  print: 'in',
  check: 'kiem-tra',
  receipt: 'bien-nhan',
} as const;
export type Screen = keyof typeof SCREENS;

/** Where in the form someone is. Each place is an entry of the browser's history. */
export interface Place {
  screen: Screen;
  /** Id of the nominee, on its screen. */
  nominee?: string;
  /** The field to go to, as named by the screen's problems. */
  field?: string;
  /** Saving leads back to the check, from where one came to mend something. */
  back?: 'check';
}

/** The place as the fragment of an address. */
export function toHash({ screen, nominee, field, back }: Place): string {
  const params = new URLSearchParams({ buoc: SCREENS[screen] });
  if (nominee !== undefined) params.set('so', nominee);
  if (back) params.set('ve', SCREENS[back]);
  if (field) params.set('o', field);
  return `#${params}`;
}

/** The place a fragment names; `null` for any other fragment, such as the skip link's. */
export function fromHash(hash: string): Place | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const screen = (Object.keys(SCREENS) as Screen[]).find((one) => SCREENS[one] === params.get('buoc'));
  if (!screen) return null;
  const field = params.get('o');
  const nominee = params.get('so');
  return {
    screen,
    ...(nominee !== null && /^[\w-]{1,40}$/.test(nominee) ? { nominee } : {}),
    ...(field ? { field } : {}),
    ...(params.get('ve') === SCREENS.check ? { back: 'check' as const } : {}),
  };
}

/** Parts of a dossier and the screens on which they are written. */
const PART_SCREENS: Record<string, Screen> = {
  choice: 'choose',
  campaign: 'choose',
  programme: 'choose',
  award: 'choose',
  round: 'choose',
  unit: 'unit',
  contact: 'unit',
  letter: 'letter',
  nominees: 'nominees',
  papers: 'papers',
};

/** Where a problem named by its path in the dossier (`nominees.0.name`) is mended. */
export function placeOf(path: string, content: Draft): Place {
  const [part = '', index, ...rest] = path.split('.');
  const nominee = part === 'nominees' && index !== undefined ? content.nominees[Number(index)] : undefined;
  if (nominee)
    return { screen: 'nominee', nominee: nominee.id, back: 'check', ...(rest[0] ? { field: rest[0] } : {}) };
  const screen = PART_SCREENS[part] ?? 'check';
  if (screen === 'choose') return { screen, field: part === 'choice' ? path : `choice.${part}` };
  return screen === 'check' ? { screen, field: path } : { screen, field: path, back: 'check' };
}

/** Whether both are the same screen about the same nominee, whatever field they lead to. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.screen === other.screen && one.nominee === other.nominee;
}

/** The id of a field's control in the page. */
export function fieldId(field: string): string {
  return `o-${field.replaceAll('.', '-')}`;
}

/** The place to show instead, when the one asked for has nothing to show yet. */
export function allowedPlace(place: Place, { chosen, complete, sent, nominees }: Reached): Place {
  if (place.screen === 'open') return place;
  if (sent) return { screen: 'receipt' };
  if (!chosen) return { screen: 'choose' };
  if (place.screen === 'receipt') return { screen: 'tasks' };
  if (place.screen === 'check' && !complete) return { screen: 'tasks' };
  if (place.screen === 'nominee' && !nominees.includes(place.nominee ?? '')) return { screen: 'nominees' };
  return place;
}

/** How far the dossier has come. */
export interface Reached {
  chosen: boolean;
  complete: boolean;
  sent: boolean;
  /** Ids of the nominees there are. */
  nominees: readonly string[];
}
