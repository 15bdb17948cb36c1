import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { isTrafficSensitive, sensitiveWeek } from '../../../domain/rules/sensitive-hours.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { useNow } from '../../app/now.ts'
import { WeekChart } from '../../components/WeekChart.tsx'
import type { Street } from './street-facts.ts'

/** When the street is traffic-sensitive in the week to come, day by day (BR-GEN-41). */
export function SensitiveTimes({ street }: { street: Street }) {
  const today = londonDate(useNow())
  const designations = street.additional_special_designations_response
  if (!designations.some(isTrafficSensitive)) return null
  const days = sensitiveWeek(today, designations, englandAndWales)
  return (
    <section aria-label="Traffic-sensitive times">
      <h2 className="govuk-heading-m">Traffic-sensitive times in the next seven days</h2>
      {days.every(({ sensitive }) => sensitive.length === 0) ? (
        <p className="govuk-body">None: the designation begins later, is over, or is seasonal.</p>
      ) : (
        <WeekChart days={days} caption="Traffic-sensitive times day by day" isStreetOnly />
      )}
    </section>
  )
}
