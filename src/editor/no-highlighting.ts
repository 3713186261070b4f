/** In place of hundreds of grammars and themes for code, which nobody writes here. */
export default [];
