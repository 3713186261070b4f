/**
 * `maxlength` of a control that takes so many letters: a letter with its marks may be three code units, and the browser
 * counts units. Room enough to cut none.
 */
export const room = (letters: number) => letters * 3;
