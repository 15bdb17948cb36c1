import { useFormContext } from 'react-hook-form'
import type { ApplicationAnswers, ApplicationDraft } from '../application-answers.ts'

/** What every step gets: the draft with the answers as they are being typed. */
export interface StepProps {
  draft: ApplicationDraft
  now: Temporal.Instant
}

/** Sets several answers at once, as a choice of the applicant would. */
export function useSetAnswers() {
  const { setValue, getValues } = useFormContext<ApplicationAnswers>()
  return (changes: Partial<ApplicationAnswers>) => {
    const before: Partial<ApplicationAnswers> = getValues()
    for (const key of Object.keys(changes) as (keyof ApplicationAnswers)[]) {
      const value = changes[key]
      if (value !== undefined && value !== before[key]) setValue(key, value, { shouldDirty: true })
    }
  }
}
