import type { ReactNode } from 'react'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { typeOf, type ReinstatementAnswers, type ReinstatementAround } from './reinstatement-answers.ts'
import { endWords } from './reinstatement-rows.ts'

/** What registering does, before it is sent. */
export function whatItMeans(answers: ReinstatementAnswers, around: ReinstatementAround): ReactNode {
  const ends = endWords(answers, around)
  const isExcavation = typeOf(answers, around) === 'excavation'
  const lines = [
    ends && `${ends.charAt(0).toUpperCase()}${ends.slice(1)}`,
    around.permit && `Registered under permit ${around.permit.reference}`,
    isExcavation && around.permit
      ? answers.final_reinstatement === 'yes'
        ? 'Nothing more is due for this permit: the start can no longer be undone'
        : 'More sites may follow: registration stays due'
      : '',
    'It cannot be edited: put a slip right by adding another, or by deleting it',
  ].filter(Boolean)
  return (
    <FramedPanel title="What this does">
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </FramedPanel>
  )
}
