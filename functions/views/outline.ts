import { LIVE } from '#domain/live-slots.ts';

/** Room for commendations: about what, and how many. */
export interface CommendationSlot {
  target: string;
  limit: number;
}

/** What a page must be asked for before it is filled. */
export interface Outline {
  commendations: readonly CommendationSlot[];
  /** The targets whose flowers it tells. */
  flowers: readonly string[];
  /** Whether it shows public figures. */
  figures: boolean;
  /** Whose published answers it shows: a campaign's id, `*` for all; null for none. */
  answers: string | null;
  /** Whether it says if a register is open, and whether it shows counts of one. */
  register: boolean;
  places: boolean;
  /** Whether something on it is decided anew for each request: rounds, the clock, a form's key. */
  isTimely: boolean;
  /** The controls' ids by their names; of a group, the first one's. */
  controlIds: ReadonlyMap<string, string>;
}

/** Where a slot doesn't say how many it takes. */
const USUAL_LIMIT = 12;

/** Reads a built page through. */
export async function readOutline(page: Response): Promise<Outline> {
  const commendations: CommendationSlot[] = [];
  const flowers: string[] = [];
  const controlIds = new Map<string, string>();
  let answers: string | null = null;
  const shows = { figures: false, register: false, places: false, isTimely: false };
  const noting = (what: keyof typeof shows) => ({
    element() {
      shows[what] = true;
    },
  });
  const control = {
    element(element: Element) {
      const [name, id] = [element.getAttribute('name'), element.getAttribute('id')];
      if (name !== null && id !== null && !controlIds.has(name)) controlIds.set(name, id);
    },
  };
  const slot = {
    element(element: Element) {
      commendations.push(readSlot(element));
    },
  };
  await new HTMLRewriter()
    .on(`[${LIVE.commendations}]`, slot)
    .on(`[${LIVE.flowers}]`, {
      element(element) {
        flowers.push(element.getAttribute(LIVE.flowers) ?? '');
      },
    })
    .on(`[${LIVE.figure}]`, noting('figures'))
    .on(`[${LIVE.answers}]`, {
      element(slot) {
        answers = slot.getAttribute(LIVE.answers);
      },
    })
    .on(`[${LIVE.register}]`, noting('register'))
    .on(`[${LIVE.placeFigure}]`, noting('places'))
    .on(
      [LIVE.round, LIVE.status, LIVE.now, LIVE.key, LIVE.register].map((slot) => `[${slot}]`).join(),
      noting('isTimely'),
    )
    .on('input[name]', control)
    .on('textarea[name]', control)
    .on('select[name]', control)
    .transform(page)
    .text();
  return { commendations, flowers, answers, ...shows, controlIds };
}

export function readSlot(element: Element): CommendationSlot {
  return {
    target: element.getAttribute(LIVE.commendations) ?? '',
    limit: Number(element.getAttribute(LIVE.limit)) || USUAL_LIMIT,
  };
}
