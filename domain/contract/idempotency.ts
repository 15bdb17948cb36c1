/** What the service answers, with 409, to a key that already stands for other content: the first content had arrived. */
export const keyUsedOtherwise = 'This Idempotency-Key was used for a different request'
