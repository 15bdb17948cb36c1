/** Something that the person who starts the server can put right; its message says what. */
export class CannotStart extends Error {}
