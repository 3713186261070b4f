import { normalizeCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';

/** The screens, by their words in the address (`?man=ho-so`). What each is: `screens.ts`. */
const WORDS = {
  inbox: 'ho-so',
  decisions: 'quyet-dinh',
  entries: 'dang-ky',
  members: 'can-bo',
  reports: 'bao-cao',
  audit: 'nhat-ky',
  requests: 'yeu-cau',
  commendations: 'loi-tri-an',
  leads: 'phat-hien',
  feedback: 'phan-anh',
  ratings: 'danh-gia',
} as const;
export type ScreenId = keyof typeof WORDS;

/** Screens that open what has a code, which people type as they have it before them. */
const BY_CODE: readonly ScreenId[] = ['inbox', 'entries', 'feedback'];

/** Where in the console one is. Everything stands in the address, so that a place can be shared and reloaded. */
export interface Place {
  screen: ScreenId;
  /** Code of the open dossier, or the id of whatever else a screen opens. */
  open: string | null;
  /** What the screen's list is narrowed to, by the screen's own words. Nothing empty. */
  query: Readonly<Record<string, string>>;
}

const SCREEN = 'man';
const OPEN = 'ma';

/** The place as an address. */
export function addressOf({ screen, open, query }: Place): string {
  const params = new URLSearchParams({ [SCREEN]: WORDS[screen] });
  for (const [name, value] of Object.entries(query)) if (value !== '') params.set(name, value);
  if (open !== null) params.set(OPEN, open);
  return `${paths.console}?${params}`;
}

/** The place that the query of an address names; `start` where it names no screen. */
export function placeIn(search: string, start: ScreenId): Place {
  const params = new URLSearchParams(search);
  const ids = Object.keys(WORDS) as ScreenId[];
  const screen = ids.find((id) => WORDS[id] === params.get(SCREEN)) ?? start;
  const rest = [...params].filter(([name, value]) => name !== SCREEN && name !== OPEN && value !== '');
  const open = params.get(OPEN) ?? '';
  return {
    screen,
    open: (BY_CODE.includes(screen) ? normalizeCode(open) : open) || null,
    query: Object.fromEntries(rest),
  };
}

/** Where a dossier is open, beside the whole inbox. */
export function dossierPlace(code: string): Place {
  return { screen: 'inbox', open: code, query: {} };
}
