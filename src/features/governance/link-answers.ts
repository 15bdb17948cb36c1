import type { FormProblem } from '../../forms/field-problems.ts'

export interface LinkAnswers {
  permit_reference_number: string
  usrn: string
}

/** What is wrong before anything is sent; whether there is such a permit, the service finds out. */
export function linkProblems({ permit_reference_number: reference, usrn }: LinkAnswers, isNone = false): FormProblem[] {
  return [
    ...(isNone || reference.trim() ? [] : [{ field: 'permit_reference_number', message: 'Enter a permit reference' }]),
    ...(usrn.trim() === '' || /^\d{1,8}$/.test(usrn.trim())
      ? []
      : [{ field: 'usrn', message: 'USRN must be a number of up to 8 digits' }]),
  ]
}

/** References are written in capitals (BR-GOV-28). */
export const linkBody = ({ permit_reference_number: reference, usrn }: LinkAnswers) => ({
  permit_reference_number: reference.trim().toUpperCase(),
  ...(usrn.trim() ? { usrn: Number(usrn.trim()) } : {}),
})
