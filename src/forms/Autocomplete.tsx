import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { markup } from './markup.ts'
import { useQuestion } from './question-form-context.ts'

/** The chosen entry; `value` is empty while the text that was typed is none of the entries. */
export interface AutocompleteValue {
  value: string
  label: string
}

export const nothingChosen: AutocompleteValue = { value: '', label: '' }

export interface Suggestion extends AutocompleteValue {
  /** Second line in the list, such as the town and the USRN. */
  detail?: string
}

interface AutocompleteProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Entries for a text; asked again with every change, the last one counts. */
  suggest: (query: string, signal: AbortSignal) => Promise<readonly Suggestion[]>
  minLength?: number
  noResults?: string
  onChosen?: (chosen: Suggestion) => void
}

const quietMs = 200

/** GOV.UK's accessible autocomplete, loaded when a question needs it. The value is `AutocompleteValue`. */
export function Autocomplete({
  name,
  label,
  hint,
  suggest,
  minLength = 2,
  noResults = 'Nothing found',
  onChosen,
}: AutocompleteProps) {
  const { field } = useController({ name })
  const { id, problem, hintId, problemId } = useQuestion(name, hint)
  const place = useRef<HTMLDivElement>(null)
  const newest = useRef({ suggest, field, onChosen, problem })
  useEffect(() => {
    newest.current = { suggest, field, onChosen, problem }
  })

  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const controller = new AbortController()
    void mount(element, id, { minLength, noResults }, newest, controller.signal)
    return () => {
      controller.abort()
      element.replaceChildren()
    }
  }, [id, minLength, noResults])

  useEffect(() => {
    // The widget owns its input and knows no error state; the attributes are ours to set from outside.
    const input = place.current?.querySelector('input')
    if (problem === undefined) input?.removeAttribute('aria-invalid')
    else input?.setAttribute('aria-invalid', 'true')
  }, [problem])

  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldHint id={hintId} hint={hint} />
      <FieldMessage id={problemId} message={problem} />
      <div ref={place} className="app-autocomplete" />
    </FormGroup>
  )
}

interface Newest {
  suggest: AutocompleteProps['suggest']
  field: { value: AutocompleteValue | undefined; onChange: (value: AutocompleteValue) => void }
  onChosen: AutocompleteProps['onChosen']
  problem: string | undefined
}

async function mount(
  element: HTMLElement,
  id: string,
  words: { minLength: number; noResults: string },
  newest: { current: Newest },
  signal: AbortSignal,
) {
  await import('accessible-autocomplete/dist/accessible-autocomplete.min.css')
  const { default: accessibleAutocomplete } = await import('accessible-autocomplete')
  if (signal.aborted) return
  let asking = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWaiting = false
  const ask = async (query: string, show: (results: Suggestion[]) => void) => {
    asking = new AbortController()
    const { signal: mine } = asking
    const found = await newest.current.suggest(query, mine).catch(() => [])
    if (mine.aborted || signal.aborted) return
    isWaiting = false
    show([...found])
  }
  accessibleAutocomplete<Suggestion>({
    element,
    id,
    name: '',
    defaultValue: newest.current.field.value?.label ?? '',
    minLength: words.minLength,
    displayMenu: 'overlay',
    confirmOnBlur: false,
    source: (query, show) => {
      asking.abort()
      clearTimeout(timer)
      isWaiting = true
      timer = setTimeout(() => void ask(query, show), quietMs)
    },
    onConfirm: (chosen) => {
      if (!chosen) return
      newest.current.field.onChange({ value: chosen.value, label: chosen.label })
      newest.current.onChosen?.(chosen)
    },
    templates: {
      // A start value reaches the widget as plain text and comes back as such.
      inputValue: (result) => (typeof result === 'string' ? result : (result?.label ?? '')),
      suggestion: (result) => (typeof result === 'string' ? markup(result) : markup(result.label, result.detail)),
    },
    // The widget has no words for waiting and would say that nothing was found.
    tNoResults: () => (isWaiting ? 'Searching' : words.noResults),
    tAssistiveHint: () => newest.current.problem ?? 'Type, then use the up and down arrows and Enter to choose',
  })
  element.querySelector('input')?.addEventListener('input', (event) => {
    const label = event.target instanceof HTMLInputElement ? event.target.value : ''
    // Other text than the chosen entry's is no longer that entry.
    newest.current.field.onChange({ value: '', label })
  })
}
