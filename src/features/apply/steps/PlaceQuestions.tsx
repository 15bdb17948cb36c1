import { closeFootpathLabels, closeFootwayLabels, locationTypeLabels } from '../../../../domain/labels/permits.ts'
import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { hs2LocationTypes } from '../../../../domain/rules/hs2-checks.ts'
import { isHs2 } from '../application-answers.ts'
import { choicesOf } from '../../../forms/choices.ts'
import type { StepProps } from './step-props.ts'

export function PlaceQuestions({ draft }: Pick<StepProps, 'draft'>) {
  return (
    <>
      <TextArea
        name="works_location_description"
        label="Where exactly"
        hint="For example, outside 12 to 18, north side"
        limit={500}
        rows={3}
      />
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are affected?"
        hint="Select all that apply"
        choices={choicesOf(locationTypeLabels, isHs2(draft) ? [] : hs2LocationTypes)}
      />
      <Radios
        name="close_footway"
        legend="Will the footway be closed?"
        hint="People on foot need a safe way past"
        choices={choicesOf(closeFootwayLabels)}
      />
      <Radios
        name="close_footpath"
        legend="Will a footpath be closed?"
        hint="A footpath is a route away from the road"
        choices={choicesOf(closeFootpathLabels)}
      />
    </>
  )
}
