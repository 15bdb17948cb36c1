import { closeFootpathLabels, closeFootwayLabels, locationTypeLabels } from '../../../../domain/labels/permits.ts'
import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { choicesOf } from './choices.ts'

/** For HS2 works only (BR-PERMIT-31). */
const hs2Only = ['parking_place', 'bus_stop_or_stand', 'cycle_hire_docking_station', 'taxi_rank']

export function PlaceQuestions() {
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
        choices={choicesOf(locationTypeLabels, hs2Only)}
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
