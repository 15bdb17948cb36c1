import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '../../domain/contract/audit.ts'
import { signIn } from '../../domain/contract/session.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { startWorld, type World } from '../testing/world.ts'
import { readmitAdmin } from './readmit-admin.ts'
import { NothingDone } from './set-organisation-status.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const admin = 'admin@water.example'
const body = { email: admin, password: sandboxPassword }
const readmit = (code: string, email: string) => readmitAdmin(world.db, code, email, world.clock.realNow())
const disable = () =>
  world.db
    .updateTable('account')
    .set({ is_disabled: true, disabled_reason: 'dormant', disabled_at: '2026-11-01T00:00:00Z' })
    .where('email', '=', admin)
    .execute()

test('BR-GEN-96: the last administrator, away for too long, is let in again by who runs the service', async () => {
  await disable()
  expect((await world.stranger.refusal(signIn, { body })).status).toBe(401)
  expect(await readmit('9310', admin)).toMatch(/^Owen Hart \(admin@water\.example\) of Marl Water can sign in again\./)
  await world.stranger.must(signIn, { body })
  const { rows } = await world.as(admin).must(listAudit, { query: {} })
  expect(JSON.stringify(rows)).toContain('who was disabled, let in again')
})

test('only where nobody of the organisation could, and only its administrators', async () => {
  await expect(readmit('9310', admin)).rejects.toThrow(/is an administrator of Marl Water and can invite people again/)
  await disable()
  await expect(readmit('9310', 'planner@water.example')).rejects.toThrow(NothingDone)
  await expect(readmit('1234', admin)).rejects.toThrow('There is no organisation 1234')
})
