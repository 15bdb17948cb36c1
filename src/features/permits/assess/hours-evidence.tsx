import { WeekChart } from '../../../components/WeekChart.tsx'
import type { ConditionFinding } from './condition-findings.ts'
import { hoursHeading, type HoursFinding } from './hours-finding.ts'

interface HoursEvidenceProps {
  finding: HoursFinding
  /** Conditions that limit days and hours. */
  limits: readonly ConditionFinding[]
}

/** The proposed hours beside the street's traffic-sensitive times, day by day. */
export function HoursEvidence({ finding, limits }: HoursEvidenceProps) {
  return (
    <section aria-labelledby="hours" className="app-assess-evidence">
      <h2 className="govuk-heading-m" id="hours" tabIndex={-1}>
        {hoursHeading(finding)}
      </h2>
      {finding.isLeftOut ? (
        <p className="govuk-body">
          The promoter named none of the street&rsquo;s traffic-sensitive designations as affected. They are counted
          here all the same.
        </p>
      ) : null}
      {finding.isSensitive && finding.isAssumed ? (
        <p className="govuk-body">
          The application does not give both times of day, so 8am to 5pm is taken for each day.
        </p>
      ) : null}
      {finding.minutes === 0
        ? null
        : limits.map(({ condition, comment }, at) => (
            <p className="govuk-body" key={`${condition}-${at}`}>
              Condition {condition} says: &ldquo;{comment}&rdquo;
            </p>
          ))}
      {finding.isSensitive ? (
        <WeekChart days={finding.days} caption="Proposed hours beside traffic-sensitive times" />
      ) : null}
    </section>
  )
}
