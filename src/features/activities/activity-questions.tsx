/** The questions about an activity, in groups that stand on pages of their own or together on one. */
import { yesOrNo } from '../../forms/choices.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { locationTypeLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { hs2LocationTypes } from '../../../domain/rules/hs2-checks.ts'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { TimeField } from '../../forms/TimeField.tsx'

const types = Object.entries(activityActivityTypeLabels).map(([value, label]) => ({
  value,
  label,
  ...(value === 'other' ? { reveal: <TextField name="activity_type_details" label="What is it?" /> } : {}),
}))

const places = Object.entries(locationTypeLabels)
  .filter(([value]) => !hs2LocationTypes.some((type) => type === value))
  .map(([value, label]) => ({ value, label }))

export function TypeQuestions() {
  return (
    <>
      <Radios name="activity_activity_type" legend="Type of activity" choices={types} />
      <TextField name="activity_name" label="Name" hint="For example, Marlford carnival" />
    </>
  )
}

export function WhereQuestions() {
  return (
    <>
      <TextArea
        name="activity_location_description"
        label="Where exactly"
        hint="For example, outside 12 to 18, north side"
        limit={500}
      />
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are affected?"
        hint="Select all that apply"
        choices={places}
      />
    </>
  )
}

export function DateQuestions() {
  return (
    <>
      <DateField name="start_date" legend="Start date" hint="Must be in the future" />
      <TimeField name="start_time" label="Start time (optional)" />
      <DateField name="end_date" legend="End date" />
      <TimeField name="end_time" label="End time (optional)" />
    </>
  )
}

export function TrafficQuestions() {
  return (
    <>
      <Radios
        name="traffic_management_type"
        legend="Traffic management"
        choices={trafficManagementTypes.map((type) => ({
          value: type,
          label: <TrafficManagementSymbol type={type} label={trafficManagementTypeLabels[type]} />,
        }))}
      />
      <Radios name="collaborative_working" legend="Could works share this site?" inline choices={yesOrNo} />
    </>
  )
}

export function ContactQuestions() {
  return (
    <>
      <TextField name="contact_name" label="Contact name (optional)" />
      <TextField name="contact_details" label="Contact details (optional)" />
      <TextArea name="additional_info" label="Other information (optional)" limit={500} />
    </>
  )
}
