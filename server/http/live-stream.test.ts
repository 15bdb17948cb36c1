import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createComment } from '../../domain/contract/comments.ts'
import { createWork } from '../../domain/contract/works.ts'
import { application } from '../testing/application.ts'
import { staleAfter } from './stale-after.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  world = await startWorld()
  await world.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await world.db.updateTable('account').set({ is_disabled: false }).execute()
})
afterAll(async () => {
  await world.stop()
  vi.useRealTimers()
})

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 10_000 })

const origin = () => `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`

async function signIn(email: string): Promise<string> {
  const response = await fetch(`${origin()}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'Sandbox-2026' }),
  })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** What an open browser has heard so far. */
async function listenAs(email: string) {
  const response = await fetch(`${origin()}/app/live`, { headers: { cookie: await signIn(email) } })
  const heard = { status: response.status, text: '', hasEnded: false }
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const bytes of response.body ?? []) heard.text += decoder.decode(bytes, { stream: true })
    heard.hasEnded = true
  }
  void read()
  await until(() => heard.text.includes('event: ready'))
  return heard
}

const apply = () => world.as('planner@water.example').must(createWork, { body: application() })

describe('the stream of live updates', () => {
  it('is refused to whoever is not signed in', async () => {
    const response = await fetch(`${origin()}/app/live`)
    expect(response.status).toBe(401)
  })

  it('tells both sides at once what has become stale, and strangers only that works did', async () => {
    const [officer, stranger] = [
      await listenAs('officer@marlshire.example'),
      await listenAs('planner@broadband.example'),
    ]
    const { work_reference_number: works } = await apply()
    await until(() => officer.text.includes('permit_submitted') && stranger.text.includes('permit_submitted'))
    expect(officer.text).toContain(works)
    expect(officer.text).toContain(`"changes":${JSON.stringify(staleAfter('permit_submitted'))}`)
    expect(stranger.text).toContain('"changes":["works"]')
    expect(stranger.text).not.toContain('permits"')
  })

  it('tells other promoters of the map alone, officers of the record too (BR-ROLE-12, 49)', async () => {
    const people = ['planner@broadband.example', 'officer@eastmarl.example', 'admin@water.example']
    const [rival, neighbour, admin] = await Promise.all(people.map(listenAs))
    const { work_reference_number: workReferenceNumber } = await apply()
    const body = { topic: 'GENERAL', detail: 'For both of us', is_internal: false } as const
    await world.as('planner@water.example').must(createComment, { params: { workReferenceNumber }, body })
    const { work_reference_number: later } = await apply()
    await until(() => [rival, neighbour].every((heard) => heard?.text.includes(later)))
    expect(admin?.text).not.toContain('event: change')
    expect(neighbour?.text).toContain('comment_submitted')
    expect(rival?.text).not.toContain('comment_submitted')
  })

  it('keeps an internal comment inside the organisation that wrote it (BR-WORK-07)', async () => {
    const [planner, officer] = [await listenAs('planner@water.example'), await listenAs('officer@marlshire.example')]
    const { work_reference_number: workReferenceNumber } = await apply()
    const body = { topic: 'GENERAL', detail: 'For us alone', is_internal: true } as const
    await world.as('planner@water.example').must(createComment, { params: { workReferenceNumber }, body })
    const said = await apply()
    await until(() => officer.text.includes(said.work_reference_number))
    expect(planner.text).toContain('internal_comment_submitted')
    expect(officer.text).not.toContain('internal_comment_submitted')
  })

  it('ends within half a minute for an account that is disabled, and goes on for the others (BR-GEN-95)', async () => {
    const [gone, here] = [await listenAs('planner@water.example'), await listenAs('officer@marlshire.example')]
    await world.db
      .updateTable('account')
      .set({ is_disabled: true })
      .where('email', '=', 'planner@water.example')
      .execute()
    await vi.advanceTimersByTimeAsync(30_000)
    await until(() => gone.hasEnded)
    expect(here.hasEnded).toBe(false)
    await until(() => here.text.includes('event: alive'))
    expect(gone.text).not.toContain('event: alive')
  })

  it('forgets at once what a contractor may no longer hear (BR-ROLE-23)', async () => {
    const contractor = await listenAs('contractor@groundworks.example')
    const contract = { contractor_swa_code: '8010', promoter_swa_code: '9310' }
    await world.db.deleteFrom('contract').where('promoter_swa_code', '=', '9310').execute()
    await vi.advanceTimersByTimeAsync(30_000)
    const { work_reference_number: works } = await apply()
    await until(() => contractor.text.includes(works))
    await world.db.insertInto('contract').values(contract).execute()
    expect(contractor.text).not.toContain('"permits"')
  })
})

it('a server that is stopped ends the streams and is gone at once', async () => {
  const listening = await startWorld()
  await listening.app.listen({ port: 0, host: '127.0.0.1' })
  const before = world
  world = listening
  const heard = await listenAs('planner@water.example')
  world = before
  const started = performance.now()
  await listening.stop()
  expect(performance.now() - started).toBeLessThan(5000)
  await until(() => heard.hasEnded)
})
