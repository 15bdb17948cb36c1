import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { dateOf } from '../../forms/date-parts.ts'
import { ClashList } from '../clashes/clash-list.tsx'
import { useClashes } from '../clashes/use-clashes.ts'
import type { PlanAnswers } from './plan-answers.ts'

const daysAround = 365

/** A plan is changed more easily than a permit: what is near within a year of it is worth knowing now. */
export function PlanClashes({ answers, exclude }: { answers: PlanAnswers; exclude?: string | undefined }) {
  const { works_coordinates: geometry, street, traffic_management_type: tm } = answers
  const found = useClashes({
    geometry,
    from: dateOf(answers.start_date)?.toString(),
    to: dateOf(answers.end_date)?.toString(),
    street: street?.street_descriptor,
    exclude,
    days: daysAround,
  })
  if (!geometry || found.layers.length === 0) {
    return <p className="govuk-body">Give the place and the dates first. What else is near then shows here.</p>
  }
  const trafficManagement = trafficManagementTypes.find((type) => type === tm)
  return (
    <>
      <ClashList
        found={found}
        subject={{ geometry, state: 'awaiting', trafficManagement }}
        mapLabel={`Map of the planned works in ${street?.street_descriptor ?? 'this street'} and what is near them`}
      />
      <Checkboxes
        name="considered"
        legend="Before you go on"
        choices={[{ value: 'yes', label: 'I have considered what else is planned here' }]}
      />
    </>
  )
}
