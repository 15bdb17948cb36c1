/** Colours of govuk-tag. */
export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'light-blue' | 'purple' | 'red' | 'orange' | 'yellow'
