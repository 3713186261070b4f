/** By which the buttons of a page name the one form that they send. */
export const FLOWER_FORM = 'gui-hoa';
