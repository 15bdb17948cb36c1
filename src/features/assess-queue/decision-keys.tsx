/** Deciding by keyboard: one key chooses, another combination checks and sends. No single key ever sends. */
import { useCallback } from 'react'
import { useFormContext } from 'react-hook-form'
import { useShortcut } from '../../components/shortcuts.ts'

/** Holds the decision on both pages that ask for one. */
const panelId = 'decision'

interface ChoiceKeysProps {
  /** The question of the decision in its form. */
  field: string
  /** What each key chooses: key, what it does, and the answer. */
  keys: readonly (readonly [key: string, words: string, answer: string])[]
}

/** One key for each answer of a decision; to be put into its form. */
export function ChoiceKeys({ field, keys }: ChoiceKeysProps) {
  return keys.map(([key, words, answer]) => (
    <ChoiceKey key={key} letter={key} words={words} field={field} answer={answer} />
  ))
}

/** Chooses an answer and goes to it; one that cannot be chosen now stays as it is. */
function ChoiceKey({ letter, words, field, answer }: { letter: string; words: string; field: string; answer: string }) {
  const { setValue } = useFormContext()
  const choose = useCallback(() => {
    const choice = document.querySelector<HTMLInputElement>(`#${panelId} input[type=radio][value="${answer}"]`)
    if (!choice || choice.disabled || choice.closest('[hidden]')) return
    setValue(field, answer, { shouldDirty: true })
    choice.focus()
  }, [setValue, field, answer])
  useShortcut(letter, words, choose)
  return null
}

/** Ctrl and Enter press the button in front of the person: first "Check and send", then, on what is shown, "Send decision". */
export function useSendKey(): void {
  useShortcut('Ctrl+Enter', 'Check the decision, and once it is checked send it', pressOn, false)
}

function pressOn(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>(`#${panelId} form`)]
  forms.find((form) => !form.closest('[hidden]'))?.requestSubmit()
}
