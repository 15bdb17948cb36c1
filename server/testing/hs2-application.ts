import type { application } from './application.ts'
import { application as ordinary } from './application.ts'
import { testStreets } from './test-streets.ts'
import type { World } from './world.ts'
import { createWork } from '../../domain/contract/works.ts'
import type { PermitPath } from './people.ts'

type Changes = Parameters<typeof application>[0]

/** The HS2 promoter's application on Border Way, in the neighbouring authority: street works inside the Act limits. */
export const hs2Application = (changes: Changes = {}) =>
  ordinary({
    promoter_swa_code: '7374',
    highway_authority_swa_code: '5520',
    usrn: testStreets.neighbour.usrn,
    hs2_in_act_limits: true,
    ...changes,
  })

/** What makes it one for highway works: inside the limits and without a protective provision, the Act grants them too. */
export const highwayWorks = {
  work_type: 'hs2_highway_works',
  is_ttro_required: null,
  hs2_highway_exemption: 'none_applicable',
} as const

/** HS2's planner applies. */
export async function applyForHs2(world: World, changes: Changes = {}): Promise<PermitPath> {
  const made = await world.as('planner@hs2.example').must(createWork, { body: hs2Application(changes) })
  return {
    workReferenceNumber: made.work_reference_number,
    permitReferenceNumber: made.permit_reference_number,
  }
}
