const LONGEST = 500;
/** One line without control characters that neither starts nor ends in white space. */
export const REASON = new RegExp(`^(?=\\S)[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,${LONGEST}}(?<=\\S)$`, 'u');

/** What a reason has to be, for messages: if it cannot be explained later, it should not exist now (`spec/2 §10`). */
export const REASON_RULE = `a sentence on one line, of 1 to ${LONGEST} characters`;
