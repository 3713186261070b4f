/**
 * Where a page built by Astro leaves room for what is only known when it is asked for. Astro writes these
 * attributes, with words inside that hold true at any time; the Worker fills them in (`functions/views`).
 */
export const LIVE = {
  /** `ninh-thuan/dot-2` on a block about a round; with `dropClosed` the block goes once the round is closed. */
  round: 'data-round',
  dropClosed: 'data-drop-closed',
  /** Inside such a block (or naming the round itself in its value): the badge that tells the status. */
  status: 'data-status',
  /** Takes the server's time in words. */
  now: 'data-now',
  /** A target's id, or `*` for all: takes the approved commendations. */
  commendations: 'data-commendations',
  /** How many of them at the most. */
  limit: 'data-limit',
  /** Take a page of the wall, and the way to the pages beside it. */
  wall: 'data-wall',
  wallPages: 'data-wall-pages',
  /** Takes one commendation, or why it isn't there. */
  commendation: 'data-commendation',
  /** Takes code and secret of a commendation that was just sent. */
  commendationSent: 'data-commendation-sent',
  /** Takes what its author reads and may do, once code and secret are given. */
  commendationFollow: 'data-commendation-follow',
  /** Takes how many targets a search found. */
  targetsFound: 'data-targets-found',
  /** A target's id: takes how many flowers it was given. */
  flowers: 'data-flowers',
  /** Takes the answer to a look-up. */
  lookUp: 'data-look-up',
  /** Takes the answer to a check of a receipt. */
  receiptCheck: 'data-receipt-check',
  /** Takes the code and the secret of feedback that was just sent. */
  feedbackSent: 'data-feedback-sent',
  /** Takes feedback as its sender follows it. */
  feedback: 'data-feedback',
  /** Hidden until what was typed reads as a complaint: lets its writer say that it is none. */
  notComplaint: 'data-not-complaint',
  /** A campaign's id, or `*` for all: takes published questions and answers. */
  answers: 'data-answers',
  /** Take how much a search found, and what. */
  searchStatus: 'data-search-status',
  searchResults: 'data-search-results',
  /** `ninh-thuan/dot-2/received`: takes one of the public figures (`#domain/report/public-figures.ts`). */
  figure: 'data-figure',
  /** A campaign's id: takes whether its register is open; with the other, what goes while it is closed. */
  register: 'data-register',
  registerOpen: 'data-register-open',
  /** `ninh-thuan/22738/ho-gia-dinh`: takes a count of its register; on a tile of the map, a mark once it is registered. */
  placeFigure: 'data-place-figure',
  placeTile: 'data-place-tile',
  /** Takes an entry of the register as its holder sees it; on a form, that it is being corrected. */
  ownEntry: 'data-own-entry',
  correcting: 'data-correcting',
  /** Take the sheet of a commitment, and the answer to a check of one. */
  sheet: 'data-sheet',
  commitmentCheck: 'data-commitment-check',
  /** Takes the error summary of a form sent without script. */
  summary: 'data-summary',
  /** `name` of a field: the wrapper that is marked when the field has a problem … */
  field: 'data-field',
  /** … and the element that says which. */
  error: 'data-error',
  /** A hidden input that takes a fresh key, so that the same form sent twice counts once. */
  key: 'data-key',
} as const;
