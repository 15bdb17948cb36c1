// govuk-frontend 6.6 ships no types; this is the part that we mount.
declare module 'govuk-frontend' {
  export const ErrorSummary: new (root: Element, config?: { disableAutoFocus?: boolean }) => object
}
