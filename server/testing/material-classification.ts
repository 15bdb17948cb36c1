import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { createMaterialClassification } from '../../domain/contract/material-classifications.ts'
import { placeOn } from './application.ts'
import { testStreets } from './test-streets.ts'

type MaterialClassification = BodyOf<typeof createMaterialClassification>

/** Coal tar under Quiet Lane, found on the test's day. */
export function materialClassification(changes: Partial<MaterialClassification> = {}): MaterialClassification {
  const [place = [0, 0]] = placeOn(testStreets.quiet.usrn).coordinates
  return {
    highway_authority_swa_code: '5510',
    material_classification_coordinates: { type: 'Point', coordinates: place },
    usrn: testStreets.quiet.usrn,
    location_types: ['carriageway'],
    material_classification_classification: 'hazardous',
    hazardous_material_type: ['coal_tar'],
    layer_affected: ['surface_course', 'sub_base'],
    sample_date: '2026-11-24T00:00:00.000Z',
    location_description: 'Outside number 12',
    ...changes,
  }
}
