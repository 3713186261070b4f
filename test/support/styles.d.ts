/** Screens of the islands bring style sheets along; tests in Node read none. */
declare module '*.css';
