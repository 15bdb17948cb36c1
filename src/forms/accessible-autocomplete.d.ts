// accessible-autocomplete 3.0 ships no types; these are the options that we use.
declare module 'accessible-autocomplete' {
  interface Settings<Result> {
    element: HTMLElement
    id: string
    name: string
    source: (query: string, show: (results: Result[]) => void) => void
    defaultValue: string
    minLength: number
    displayMenu: 'overlay' | 'inline'
    confirmOnBlur: boolean
    onConfirm: (chosen: Result | undefined) => void
    templates: {
      inputValue: (result: Result | string | undefined) => string
      suggestion: (result: Result | string) => string
    }
    tNoResults: () => string
    tAssistiveHint: () => string
  }
  export default function accessibleAutocomplete<Result>(settings: Settings<Result>): void
}
declare module 'accessible-autocomplete/dist/accessible-autocomplete.min.css'
