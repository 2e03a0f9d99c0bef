/** Actions of which a series is published. Not beside the schema, which only documentation and tests need: to build it takes time. */
export const LISTED_ACTIONS = 200;
