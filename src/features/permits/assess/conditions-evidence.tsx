import { conditionsHeading, type ConditionFinding } from './condition-findings.ts'

const standings: Readonly<Record<ConditionFinding['standing'], string>> = {
  mandatory: 'Mandatory',
  present: 'Present',
  bare: 'No details',
  missing: 'Missing',
}

/** Every condition asked for, and those that one would expect beside them. */
export function ConditionsEvidence({ findings }: { findings: readonly ConditionFinding[] }) {
  const heading = conditionsHeading(findings)
  return (
    <section aria-labelledby="conditions" className="app-assess-evidence">
      <h2 className="govuk-heading-m" id="conditions" tabIndex={-1}>
        {heading}
      </h2>
      {findings.length === 0 ? null : (
        <table className="govuk-table app-assess-conditions">
          <caption className="govuk-visually-hidden">Conditions of this application and what is missing</caption>
          <thead className="govuk-visually-hidden">
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Condition</th>
              <th scope="col">Finding</th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {findings.map((finding, at) => (
              // a code may stand twice with different details (BR-COND-06)
              <ConditionRow key={`${finding.condition}-${at}`} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ConditionRow({ finding }: { finding: ConditionFinding }) {
  const { condition, name, comment, standing, because } = finding
  const isDoubted = because !== ''
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {condition}
      </th>
      <td className="govuk-table__cell">
        {name}
        {comment ? `: “${comment}”` : ''}
        {isDoubted ? <span className="app-assess-conditions__because">{because}</span> : null}
      </td>
      <td className={`govuk-table__cell app-assess-conditions__finding${isDoubted ? '--doubted' : ''}`}>
        <span aria-hidden="true">{isDoubted ? '! ' : '✓ '}</span>
        {standings[standing]}
      </td>
    </tr>
  )
}
