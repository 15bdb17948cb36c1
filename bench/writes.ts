/** How long an application takes to be stored, over HTTP, with its checks and its history. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authenticate } from '../domain/contract/authentication.ts'
import { basePath } from '../domain/contract/endpoint.ts'
import { createWork } from '../domain/contract/works.ts'
import { buildApp } from '../server/app.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { sandboxPassword } from '../server/sandbox/accounts.ts'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import type { BenchRow } from './bench-row.ts'
import { percentile } from './percentile.ts'

const writes = 300
const unmeasured = 20

export async function benchWrites(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'msw-bench-'))
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', RATE_LIMIT: '1000000' })
  const store = await openStore(config)
  const clock = systemClock()
  await seedSandbox(store.db, { works: 2000, now: clock.now() })
  const app = await buildApp(config, store, clock)
  try {
    const body = await application(store.db)
    const token = await signIn()
    const times: number[] = []
    for (let n = 0; n < writes + unmeasured; n += 1) {
      const before = performance.now()
      const answer = await app.inject({
        method: 'POST',
        url: basePath('work') + createWork.path,
        headers: { token },
        payload: body,
      })
      if (answer.statusCode !== 201) throw new Error(`An application was refused: ${answer.body}`)
      if (n >= unmeasured) times.push(performance.now() - before)
    }
    return [
      { name: 'create works, p50', value: percentile(times, 0.5), unit: 'ms' },
      { name: 'create works, p95', value: percentile(times, 0.95), unit: 'ms', budget: 50 },
    ]
  } finally {
    await app.close()
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  }

  async function signIn(): Promise<string> {
    const answer = await app.inject({
      method: 'POST',
      url: basePath('work') + authenticate.path,
      payload: { emailAddress: 'planner@water.example', password: sandboxPassword },
    })
    return answer.json<{ idToken: string }>().idToken
  }
}

type Db = Awaited<ReturnType<typeof openStore>>['db']

async function application(db: Db) {
  const street = await db
    .selectFrom('street')
    .select(['usrn', 'centre_easting', 'centre_northing'])
    .where('authority_swa_code', '=', '5510')
    .where('street_state', '=', 2)
    .where('road_category', '=', 4)
    .where('is_traffic_sensitive', '=', false)
    .limit(1)
    .executeTakeFirstOrThrow()
  const start = Temporal.Now.plainDateISO('Europe/London').add({ days: 21 })
  return {
    promoter_swa_code: '9310',
    highway_authority_swa_code: '5510',
    usrn: street.usrn,
    works_coordinates: { type: 'Point', coordinates: [street.centre_easting, street.centre_northing] },
    workstream_prefix: '001',
    work_type: 'planned',
    is_ttro_required: false,
    proposed_start_date: `${start}T00:00:00Z`,
    proposed_end_date: `${start.add({ days: 1 })}T00:00:00Z`,
    description_of_work: 'Renew a stop tap',
    excavation: true,
    traffic_management_type: 'give_and_take',
    traffic_management_plan: false,
    lane_rental_applicable: false,
    collaborative_working: false,
    activity_type: 'utility_repair_and_maintenance_works',
    application_type: 'permit',
    location_types: ['footway'],
    close_footway: 'no',
    close_footpath: 'no',
    works_location_description: 'Outside number 12',
    secondary_contact: 'Sam Obi',
    secondary_contact_number: '01632 960177',
  }
}
