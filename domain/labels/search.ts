import type { SearchKind } from '../contract/enums/search.ts'
import type { Labels } from './words.ts'

export const searchKindLabels: Labels<SearchKind> = {
  works: 'Works',
  permits: 'Permits',
  alterations: 'Change requests',
  inspections: 'Inspections',
  non_compliances: 'Non-compliances',
  fixed_penalty_notices: 'Fixed penalty notices',
  section_74s: 'Section 74s',
  section_81s: 'Section 81s',
  reinstatements: 'Reinstatements',
  comments: 'Comments',
  ancillary_informations: 'Ancillary information',
  forward_plans: 'Forward plans',
  private_street_notices: 'Private street notices',
  samples: 'Sample inspections',
  section_58s: 'Section 58s',
  activities: 'Activities',
  material_classifications: 'Material classifications',
  geographical_areas: 'Geographical areas',
  sample_targets: 'Sample targets',
  streets: 'Streets',
  places: 'Places',
  contacts: 'Contacts on works',
  users: 'People of your organisation',
}
