import { DateField } from '../../forms/DateField.tsx'
import { TimeField } from '../../forms/TimeField.tsx'

/** When the next inspection is to be, under a yes to scheduling one: answers `reinspection_date` and `reinspection_time`. */
export function NextVisit() {
  return (
    <>
      <DateField name="reinspection_date" legend="Date of the next inspection" />
      <TimeField name="reinspection_time" label="Time (optional)" />
    </>
  )
}
