/**
 * What is filled into a reading page, or `instead` when it can't be had: a page never fails for want of the database, and
 * keeps its own words. `what` names it in the log.
 */
export async function orOwnWords<T, Instead>(
  what: string,
  instead: Instead,
  load: () => Promise<T>,
): Promise<T | Instead> {
  try {
    return await load();
  } catch (error) {
    console.error(`${what}:`, error instanceof Error ? error.message : 'unknown error');
    return instead;
  }
}
