/** The whole sandbox in its store: everything hangs together, and every record is answered as the contract wants. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listForwardPlans } from '../../domain/contract/forward-plans.ts'
import { listInspections, listReinspections } from '../../domain/contract/inspections.ts'
import { listMaterialClassifications } from '../../domain/contract/material-classifications.ts'
import { listNonCompliances } from '../../domain/contract/non-compliances.ts'
import { listPrivateStreetNotices } from '../../domain/contract/private-street-notices.ts'
import {
  listPbiSampleGenerationJobs,
  listPbiSampleInspections,
  listPbiSampleInspectionTargets,
} from '../../domain/contract/sampling.ts'
import { listExpiringInterims, listReinstatements, listReinstatementsDue } from '../../domain/contract/sites.ts'
import { getWork } from '../../domain/contract/works.ts'
import { runJobs } from '../jobs/jobs.ts'
import type { Client } from '../testing/client.ts'
import { startWorld, type World } from '../testing/world.ts'
import { seedSandbox } from './seed.ts'

let world: World
let officer: Client
beforeAll(async () => {
  world = await startWorld()
  // the world of tests has accounts and streets already; the county is made around them as around none
  await sql`truncate organisation, street, account, file, hs2_act_limit cascade`.execute(world.db)
  await seedSandbox(world.db, { works: 600, now: world.clock.now() })
  officer = world.as('officer@marlshire.example')
}, 120_000)
afterAll(() => world.stop())

const refs = async (table: string, where = 'true') => {
  const { rows } = await sql<{ work: string }>`
    select distinct work_reference as work from ${sql.table(table)} where ${sql.raw(where)}`.execute(world.db)
  return rows.map(({ work }) => work)
}

describe('records of the sandbox', () => {
  test('every list of what is new has rows', async () => {
    const lists = await Promise.all([
      officer.must(listReinstatements),
      officer.must(listExpiringInterims),
      officer.must(listReinstatementsDue, { query: { registration_due_date_from: '2026-11-01' } }),
      officer.must(listInspections),
      officer.must(listReinspections),
      officer.must(listNonCompliances),
      officer.must(listForwardPlans),
      officer.must(listPrivateStreetNotices),
      officer.must(listMaterialClassifications, { query: { material_classification_classification: 'hazardous' } }),
      officer.must(listPbiSampleInspections),
      officer.must(listPbiSampleInspectionTargets),
      officer.must(listPbiSampleGenerationJobs),
    ])
    expect(lists.map(({ rows }) => rows.length > 0)).toEqual(lists.map(() => true))
  })

  test.each(['site', 'inspection', 'sample', 'ancillary_information', 'forward_plan', 'private_street_notice'])(
    'works with a %s are answered in full',
    async (table) => {
      const found = await refs(
        table,
        `work_reference in (select reference from work where highway_authority_swa_code = '5510')`,
      )
      expect(found.length).toBeGreaterThan(2)
      for (const workReferenceNumber of found.slice(0, 8)) {
        const { history } = await officer.must(getWork, { params: { workReferenceNumber } })
        expect(history.at(-1)?.event, workReferenceNumber).toMatch(/works_record_created$/)
      }
    },
  )

  test('every event tells of an object that is there', async () => {
    const tables = {
      reinstatement: 'reinstatement',
      inspection: 'inspection',
      non_compliance: 'non_compliance',
      forward_plan: 'forward_plan',
      private_street: 'private_street_notice',
      material_classification: 'material_classification',
      sample_inspection: 'sample',
      sample_inspection_target: 'sample_target',
      permit: 'permit',
      paa: 'permit',
      work: 'work',
      fpn: 'fixed_penalty_notice',
    }
    for (const [type, table] of Object.entries(tables)) {
      const { rows } = await sql<{ object_reference: string }>`
        select object_reference from work_event
         where object_type = ${type} and object_reference not in (select reference from ${sql.table(table)})`.execute(
        world.db,
      )
      expect(rows, type).toEqual([])
      const { rows: told } = await sql`select 1 from work_event where object_type = ${type}`.execute(world.db)
      expect(told.length, type).toBeGreaterThan(0)
    }
  })

  test('the log is in the order of time', async () => {
    const { rows } = await sql`
      select 1 from (select acted_at, lag(acted_at) over (order by update_id) as before from work_event) as event
       where acted_at < before`.execute(world.db)
    expect(rows).toEqual([])
  })

  test('the numbers given on each works record are the highest that are there (BR-GEN-80)', async () => {
    const { rows } = await sql`
      select numbering.work_reference from site_numbering as numbering
       where last_site <> (select max(number) from site where site.work_reference = numbering.work_reference)
          or last_reinstatement <> (select max(sequence) from reinstatement
                                     where reinstatement.work_reference = numbering.work_reference)`.execute(world.db)
    expect(rows).toEqual([])
  })

  test('BR-PBI-13, 28, 29: samples are of excavations there, one active target a promoter, none over its number', async () => {
    const { rows } = await sql`
      select sample.reference from sample
        left join site on site.work_reference = sample.work_reference and site.reference = sample.site_reference
       where site.reinstatement_type is distinct from 'excavation'`.execute(world.db)
    expect(rows).toEqual([])
    const targets = await officer.must(listPbiSampleInspectionTargets)
    for (const target of targets.rows) {
      expect(target.generated_b).toBeLessThanOrEqual(target.target_b)
      expect(target.generated_c).toBeLessThanOrEqual(target.target_c)
    }
  })

  test('nothing is left to do for time: jobs leave the records as they are', async () => {
    const states = () =>
      sql`select (select count(*) from work_event) as events,
                 (select count(*) from sample where sample_status = 'issued') as samples,
                 (select count(*) from inspection where promoter_response_status is null) as unanswered`.execute(
        world.db,
      )
    const before = (await states()).rows
    await runJobs(world.house)
    expect((await states()).rows).toEqual(before)
  })
})
