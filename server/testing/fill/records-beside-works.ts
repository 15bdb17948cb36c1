import { street, one, json, middle, point, line, later, type Kind } from './row-values.ts'

/** What stands beside works; every authority has its own. */
export const recordsBesideWorks: readonly Kind[] = [
  {
    table: 'activity',
    every: 50,
    values: {
      ...street,
      reference: `'ACT' || work_reference`,
      activity_name: `'Skip ' || m`,
      activity_type: one('skips', 'scaffolding', 'cranes'),
      activity_location_description: `'Outside number 12'`,
      activity_coordinates: point,
      bounds: middle,
      centre_easting: 'easting',
      centre_northing: 'northing',
      start_on: 'start_on',
      end_on: 'end_on',
      created_at: later(0),
      details: json({ location_types: ['carriageway'], collaborative_working: false }),
    },
  },
  {
    table: 'section_58',
    every: 200,
    values: {
      ...street,
      reference: `'58' || work_reference`,
      section_58_status: `case when start_on > date '2025-12-01' then ${one('in_force', 'proposed')}
        else ${one('closed', 'closed', 'closed', 'cancelled')} end`,
      section_58_coordinates: line,
      bounds: middle,
      centre_easting: 'easting',
      centre_northing: 'northing',
      start_on: 'start_on',
      end_on: 'start_on + 365',
      restriction_duration: `'one_year'`,
      restriction_extent: `'whole_road'`,
      created_at: later(0),
      status_changed_at: later(0),
      details: json({ location_types: ['carriageway'] }),
    },
  },
  {
    table: 'material_classification',
    every: 50,
    values: {
      ...street,
      reference: `'MC' || work_reference`,
      raised_by_swa_code: 'promoter_swa_code',
      material_classification_classification: one('non_hazardous', 'non_hazardous', 'hazardous'),
      material_classification_coordinates: point,
      bounds: middle,
      sample_on: 'start_on',
      created_at: later(20),
      details: json({
        hazardous_material_type: ['coal_tar'],
        layer_affected: ['sub_base'],
        location_types: ['carriageway'],
        location_description: 'Outside number 12',
      }),
    },
  },
]
