/** Characters of a description (BR-CSV-08). */
export const mostDescription = 50

/** A description that the service takes; one that is too long ends in an ellipsis. */
export const shortDescription = (words: string): string =>
  words.length > mostDescription ? `${words.slice(0, mostDescription - 1).trimEnd()}…` : words
