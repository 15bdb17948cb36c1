/** The areas that an inspection can fail in, in the groups that inspectors think in. */
import type { FailureReason, InspectionType } from '../../../domain/contract/enums/inspections.ts'
import { failureReasonLabels } from '../../../domain/labels/inspections.ts'
import { failureReasonsOf } from '../../../domain/rules/inspection-matrix.ts'

export interface AreaGroup {
  /** For names of questions. */
  readonly key: string
  readonly title: string
  readonly areas: readonly FailureReason[]
}

/** No source groups them; together they are all areas of BR-INSP-24, each once. */
export const areaGroups: readonly AreaGroup[] = [
  {
    key: 'guarding',
    title: 'Signing, lighting and guarding',
    areas: [
      'live_site_signage',
      'live_site_distance',
      'live_site_safety_zone',
      'live_site_barriers',
      'live_site_traffic_control',
      'live_site_pedestrian_provision',
      'live_site_cyclist_provision',
    ],
  },
  {
    key: 'people',
    title: 'People and equipment',
    areas: ['live_site_operative_qualification', 'live_site_equipment'],
  },
  {
    key: 'excavation',
    title: 'Excavation and backfill',
    areas: [
      'live_site_materials',
      'live_site_compaction',
      'live_site_construction_layers',
      'live_site_storage_of_materials',
    ],
  },
  {
    key: 'quality',
    title: 'Quality of the reinstatement',
    areas: [
      'reinstatement_damage_to_surround_area',
      'reinstatement_saw_cutting',
      'reinstatement_acute_angles',
      'reinstatement_verge',
      'reinstatement_fixed_features',
      'reinstatement_proximity',
      'reinstatement_edge_sealant',
      'reinstatement_over_banding',
      'reinstatement_road_markings',
      'reinstatement_infill_pointing',
      'reinstatement_ironwork_apparatus',
    ],
  },
  {
    key: 'materials',
    title: 'Materials',
    areas: [
      'reinstatement_anti_skid',
      'reinstatement_modular',
      'reinstatement_materials_incorrect',
      'reinstatement_materials_damaged',
    ],
  },
  {
    key: 'performance',
    title: 'Performance of the surface',
    areas: [
      'reinstatement_breaking_out_fretting',
      'reinstatement_interface_cracking',
      'reinstatement_crowning',
      'reinstatement_depression',
      'reinstatement_as_laid_profile',
      'reinstatement_texture_depth',
      'reinstatement_edge_depression',
    ],
  },
  {
    key: 'investigation',
    title: 'Found in the investigation',
    areas: [
      'investigatory_air_void',
      'investigatory_material_type',
      'investigatory_layer_depth',
      'investigatory_contamination',
      'investigatory_other',
    ],
  },
]

/** An area as it stands inside a sentence: none is a name. */
export function areaWords(area: FailureReason): string {
  const words = failureReasonLabels[area]
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** The groups that an inspection of this type can fail in; none for Section 81 (BR-INSP-23, 24). */
export function areaGroupsFor(type: InspectionType): AreaGroup[] {
  const possible = failureReasonsOf(type)
  return areaGroups.filter(({ areas }) => areas.some((area) => possible.includes(area)))
}

/** Failed areas under the titles of their groups, in the groups' order; an area that this version does not know comes last. */
export function inGroups<Area extends { readonly failure_reason: string }>(
  failed: readonly Area[],
): { readonly title: string; readonly areas: readonly Area[] }[] {
  const isIn = (group: AreaGroup) => (area: Area) => group.areas.some((known) => known === area.failure_reason)
  const grouped = areaGroups.map((group) => ({ title: group.title, areas: failed.filter(isIn(group)) }))
  const others = failed.filter((area) => !areaGroups.some((group) => isIn(group)(area)))
  return [...grouped, { title: 'Other', areas: others }].filter(({ areas }) => areas.length > 0)
}
