import { dateWords } from '../../../domain/words.ts'
import { clockOf } from '../../components/week-chart-words.ts'
import type { Permit } from './use-permit.ts'

type Designation = Omit<
  Permit['permit_asds'][number],
  'street_special_desig_code_string' | 'street_special_desig_code'
> & {
  street_special_desig_code_string?: string | null | undefined
}

/** Additional street data: what is special about the street, where and when. */
export function DesignationsList({ asds, none }: { asds: readonly Designation[]; none: string }) {
  if (asds.length === 0) return <p className="govuk-body">{none}</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {asds.map((asd) => (
        <li key={JSON.stringify(asd)}>
          {asd.street_special_desig_code_string}
          <span className="app-second">{detailsOf(asd)}</span>
        </li>
      ))}
    </ul>
  )
}

function detailsOf(asd: Designation): string {
  const hours =
    asd.special_desig_start_time == null || asd.special_desig_end_time == null
      ? undefined
      : `${timeOf(asd.special_desig_start_time)} to ${timeOf(asd.special_desig_end_time)}`
  const days = [
    asd.special_desig_start_date && `from ${dateWords(asd.special_desig_start_date)}`,
    asd.special_desig_end_date && `to ${dateWords(asd.special_desig_end_date)}`,
  ]
    .filter(Boolean)
    .join(' ')
  return [
    asd.special_desig_location_text,
    asd.special_desig_description,
    asd.special_desig_periodicity_code_string,
    hours,
    days,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Hours and minutes as one number, 730 for 7:30am (BR-GEN-41). */
function timeOf(hoursMinutes: number): string {
  return clockOf(Math.floor(hoursMinutes / 100) * 60 + (hoursMinutes % 100))
}
