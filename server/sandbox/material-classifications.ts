import { boundsOf } from '../../domain/geometry.ts'
import { materialClassificationReference } from '../../domain/references.ts'
import { checkMaterialClassification } from '../../domain/rules/material-classification-checks.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type {
  MaterialClassificationDetails,
  MaterialClassificationTable,
} from '../store/material-classification-tables.ts'
import { outsideWorks } from '../store/record-event.ts'
import { classificationEvent } from '../street-manager/material-classifications/create-material-classification.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { freshReference } from './fresh-reference.ts'
import { marlBroadband, marlGas, marlWater, sandboxOrganisations } from './organisations.ts'
import type { SandboxStreet } from './streets.ts'
import { pointBeside } from './work-places.ts'
import { peopleOf } from './work-words.ts'

type Row = BulkRow<MaterialClassificationTable>
type Sample = Pick<Row, 'material_classification_classification'> &
  Pick<
    MaterialClassificationDetails,
    'hazardous_material_type' | 'hazardous_material_type_other_description' | 'layer_affected'
  >

/** What samples of the ground hold: each material that there is to choose, and several that are harmless (BR-MC-02). */
const samples: readonly Sample[] = [
  {
    material_classification_classification: 'hazardous',
    hazardous_material_type: ['coal_tar'],
    layer_affected: ['surface_course'],
  },
  {
    material_classification_classification: 'hazardous',
    hazardous_material_type: ['total_petroleum_hydrocarbons', 'heavy_metal'],
    layer_affected: ['sub_base'],
  },
  {
    material_classification_classification: 'hazardous',
    hazardous_material_type: ['ph', 'asbestos'],
    layer_affected: ['surface_course', 'sub_base'],
  },
  {
    material_classification_classification: 'hazardous',
    hazardous_material_type: ['other'],
    hazardous_material_type_other_description: 'Slag of the old iron works',
    layer_affected: ['sub_base'],
  },
  ...Array.from({ length: 8 }, () => ({
    material_classification_classification: 'non_hazardous' as const,
    layer_affected: ['surface_course', 'sub_base'] as const,
  })),
]

/** Samples of the ground that utilities took in the last months (BR-MC-01, 04). */
export function makeMaterialClassifications(
  streets: readonly SandboxStreet[],
  now: Temporal.Instant,
  chance: Chance,
): { readonly rows: Row[]; readonly events: EventRow[] } {
  const open = streets.filter((street) => street.street_state === 2 && street.road_category <= 4)
  const references = new Set<string>()
  const made = { rows: [] as Row[], events: [] as EventRow[] }
  for (const sample of samples) {
    const street = chance.pick(open)
    const person = chance.pick(peopleOf(chance.pick([marlWater, marlBroadband, marlGas])))
    const prefix = sandboxOrganisations.find((one) => one.swa_code === person.organisation)?.prefix ?? 'XX'
    const reference = freshReference(references, () =>
      materialClassificationReference(prefix, chance.whole(0, 99_999_999)),
    )
    const at = now.subtract({ hours: 24 * chance.whole(1, 150) })
    made.rows.push(rowOf(sample, { street, reference, raisedBy: person.organisation, at }, chance))
    const owner = outsideWorks({
      promoter_swa_code: person.organisation,
      highway_authority_swa_code: street.authority_swa_code,
    })
    made.events.push(eventRow(owner, classificationEvent(sample, reference), personActor(person), at))
  }
  return made
}

interface Taken {
  readonly street: SandboxStreet
  readonly reference: string
  readonly raisedBy: string
  readonly at: Temporal.Instant
}

/** @throws RangeError when the rules would not have taken it */
function rowOf(sample: Sample, { street, reference, raisedBy, at }: Taken, chance: Chance): Row {
  const { material_classification_classification, ...held } = sample
  const place = pointBeside(street.line, chance)
  const sampleOn = londonDate(at)
    .subtract({ days: chance.whole(0, 6) })
    .toString()
  const details = {
    ...held,
    location_types: ['carriageway'],
    location_description: 'Trial hole beside the kerb',
  } as const
  const asked = { ...details, material_classification_classification, sample_date: sampleOn }
  const [problem] = checkMaterialClassification(asked, { now: at })
  if (problem) throw new RangeError(`${reference}: ${problem.message}`)
  return {
    reference,
    highway_authority_swa_code: street.authority_swa_code,
    raised_by_swa_code: raisedBy,
    material_classification_classification,
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    area_name: street.area,
    material_classification_coordinates: place,
    bounds: boxText(boundsOf(place)),
    sample_on: sampleOn,
    created_at: at.toString(),
    details,
  }
}
