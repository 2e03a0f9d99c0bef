/*
 * How much is listed in `sessions.json`. Not beside the schema, which only documentation and tests need: to build it takes time.
 */

/** Sessions that are listed: the newest ones. */
export const LISTED_SESSIONS = 5000;
/** Tools of a session that are listed: those with the most calls. */
export const LISTED_TOOLS = 20;
