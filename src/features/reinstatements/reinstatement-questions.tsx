/** The questions of a reinstatement, a page each, worded as the forms have them. */
import { yesOrNo } from '../../forms/choices.ts'
import { useFormContext, useWatch } from 'react-hook-form'
import { reinstatementStatuses, reinstatementTypes } from '../../../domain/contract/enums/reinstatements.ts'
import { locationTypes } from '../../../domain/contract/enums/permits.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { Button } from '../../components/Button.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { DateField } from '../../forms/DateField.tsx'
import type { StepProps } from '../../forms/journey/journey.ts'
import { NumberField } from '../../forms/NumberField.tsx'
import { PhotoField } from '../../forms/PhotoField.tsx'
import { PlaceField } from '../../forms/PlaceField.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { endOf, measured } from './measured.ts'
import {
  asksFarEnd,
  asksRemedial,
  isCounted,
  type ReinstatementAnswers,
  type ReinstatementAround,
} from './reinstatement-answers.ts'
import { whyNotStatus } from './reinstatement-problems.ts'
import { endWords } from './reinstatement-rows.ts'

type Props = StepProps<ReinstatementAnswers, ReinstatementAround>

const useTyped = () => useWatch() as ReinstatementAnswers

export function TypeQuestions({ around }: Props) {
  const { permit } = around
  return (
    <Radios
      name="reinstatement_type"
      legend="What was made good?"
      hint="A site keeps its type: another kind of hole is another site"
      choices={reinstatementTypes.map((value) => ({
        value,
        label: reinstatementTypeLabels[value],
        ...(value === 'excavation' && !permit?.excavation
          ? {
              notNow: permit
                ? `Permit ${permit.reference} did not ask for an excavation`
                : 'An excavation needs a permit: these works have none',
            }
          : {}),
      }))}
    />
  )
}

/** HS2's own works name these too (BR-PERMIT-31). */
const hs2Only: readonly string[] = ['parking_place', 'bus_stop_or_stand', 'cycle_hire_docking_station', 'taxi_rank']

export function PlaceQuestions({ around }: Props) {
  return (
    <>
      <PlaceField
        name="reinstatement_coordinates"
        label="Where"
        hint="Draw a line or an area for a long site: its size is measured from the map"
        allowed={['Point', 'LineString', 'Polygon']}
        centre={around.centre}
      />
      <LocationQuestions isHs2={around.isHs2} />
    </>
  )
}

/** Which part of the street, and where exactly. */
export function LocationQuestions({ isHs2 }: Pick<ReinstatementAround, 'isHs2'>) {
  return (
    <>
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are affected?"
        hint="Select all that apply"
        choices={locationTypes
          .filter((value) => isHs2 || !hs2Only.includes(value))
          .map((value) => ({ value, label: locationTypeLabels[value] }))}
      />
      <TextArea
        name="location_description"
        label="Where exactly"
        hint="For example, 2 metres from the kerb outside number 12"
        limit={500}
        rows={3}
      />
    </>
  )
}

export function SizeQuestions({ around }: Props) {
  const typed = useTyped()
  if (isCounted(typed, around)) {
    return (
      <NumberField name="number_of_holes" label="Number of holes" hint="0 only for a site that is part of another" />
    )
  }
  return (
    <>
      <FromTheMap typed={typed} />
      <NumberField decimal name="length" label="Length (metres)" hint="0 only for a site that is part of another" />
      <NumberField decimal name="width" label="Width (metres)" />
      <NumberField
        decimal
        name="depth"
        label="Depth (metres)"
        hint="Over 1.5 metres, a permanent guarantee lasts 3 years"
      />
      {asksFarEnd(typed, around) ? (
        <PlaceField
          name="secondary_reinstatement_coordinates"
          label="Far end"
          hint="Only for sites over 10 metres"
          allowed={['Point']}
          centre={around.centre}
        />
      ) : null}
    </>
  )
}

/** Offered, never put in unasked: a drawing is as true as the hand that drew it. */
function FromTheMap({ typed }: { typed: ReinstatementAnswers }) {
  const { setValue } = useFormContext<ReinstatementAnswers>()
  const sides = measured(typed.reinstatement_coordinates)
  if (!sides) return null
  const farEnd = endOf(typed.reinstatement_coordinates)
  const { length, width } = sides
  const words = width === undefined ? `${length} metres long` : `${length} metres long and ${width} metres wide`
  return (
    <InsetText>
      <p className="govuk-body">On the map the site is {words}.</p>
      <Button
        variant="secondary"
        onPress={() => {
          setValue('length', String(length), { shouldDirty: true })
          if (width !== undefined) setValue('width', String(width), { shouldDirty: true })
          if (farEnd && !typed.secondary_reinstatement_coordinates) {
            setValue('secondary_reinstatement_coordinates', farEnd, { shouldDirty: true })
          }
        }}
      >
        Use the size on the map
      </Button>
    </InsetText>
  )
}

export function StateQuestions({ around }: Props) {
  const typed = useTyped()
  const ends = endWords(typed, around)
  return (
    <>
      <Radios
        name="reinstatement_status"
        legend="Interim or permanent?"
        hint="Interim must be made permanent within 6 months"
        choices={reinstatementStatuses.map((value) => {
          const why = whyNotStatus(value, around)
          return { value, label: reinstatementStatusLabels[value], ...(why ? { notNow: why } : {}) }
        })}
      />
      <DateField name="reinstatement_date" legend="Date completed" />
      <p className="govuk-body" role="status">
        {ends ? <strong>{ends.charAt(0).toUpperCase() + ends.slice(1)}</strong> : null}
      </p>
      {asksRemedial(typed, around) ? (
        <>
          <Radios
            name="response_to_remedial_works"
            legend="Is this remedial work?"
            hint="Work to put right a failed reinstatement"
            choices={yesOrNo}
            inline
          />
          <Radios
            name="base_courses_affected"
            legend="Were the base courses affected?"
            hint="Yes starts a new guarantee"
            choices={yesOrNo}
            inline
          />
        </>
      ) : null}
    </>
  )
}

export function PhotoQuestions() {
  return (
    <PhotoField
      name="photos"
      label="Photos (optional)"
      hint="A photo of the finished surface. Up to 50; they stay on this device until you send"
    />
  )
}

export function FinalQuestions() {
  return (
    <Radios
      name="final_reinstatement"
      legend="Is this the last site for these works?"
      hint="No more sites will be registered for this permit"
      choices={yesOrNo}
    />
  )
}
