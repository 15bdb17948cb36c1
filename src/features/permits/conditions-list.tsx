import type { Permit } from './use-permit.ts'

/** Conditions in full words with their codes; a code may stand more than once, with other details (BR-COND-06). */
export function ConditionsList({ permit }: { permit: Permit }) {
  const conditions = permit.permit_conditions ?? []
  if (conditions.length === 0) return <p className="govuk-body">No conditions.</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {conditions.map(({ condition, condition_string, comment }) => (
        <li key={`${condition} ${comment ?? ''}`}>
          {condition_string} ({condition}){comment ? <span className="app-second">{comment}</span> : null}
        </li>
      ))}
    </ul>
  )
}
