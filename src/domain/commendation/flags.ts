/** What a moderator is warned of; `near-copy` comes of other commendations, the rest of the words themselves. */
export const FLAGS = [
  'phone',
  'address',
  'citizen-id',
  'named-person',
  'link',
  'shouting',
  'profanity',
  'near-copy',
  'denunciation',
] as const;
export type Flag = (typeof FLAGS)[number];
