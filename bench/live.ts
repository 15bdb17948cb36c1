/**
 * `npm run bench -- --live`: how soon a change reaches 200 open browsers of several organisations after its answer, and what the
 * server asks its database for it. Over HTTP, with an embedded store of 20,000 permits in memory.
 */
import { Agent, get, type ClientRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import { fillPermits } from '../server/testing/fill/fill-permits.ts'
import { hearQueries } from '../server/testing/heard-queries.ts'
import { testNow } from '../server/testing/test-clock.ts'
import { openHouse } from './open-house.ts'
import { percentile } from './percentile.ts'

const permits = 20_000
const browsersEach = 40
const changes = 30
/** Who listens: the two parties of the works, whoever acts for one of them, and two who have nothing to do with them. */
const parties = ['officer@marlshire.example', 'api-planner@water.example', 'contractor@groundworks.example']
const others = ['officer@eastmarl.example', 'planner@broadband.example']
/** After so long whoever has not heard of a change will not. */
const patience = 5000

interface Browser {
  readonly email: string
  /** When it heard of each change, by the milliseconds of this process. */
  readonly heard: number[]
  readonly stream: ClientRequest
}

export async function benchLive(): Promise<void> {
  const store = await openStore({ dataDir: 'memory://', databaseUrl: undefined })
  await seedSandbox(store.db, { works: 0, now: testNow })
  await fillPermits(store.db, permits)
  const heard = hearQueries(store.db)
  const house = await openHouse({ ...store, db: heard.db }, undefined)
  try {
    await house.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = house.app.server.address() as AddressInfo
    const address = `http://127.0.0.1:${port}`
    const emails = [...parties, ...others].flatMap((email) => Array<string>(browsersEach).fill(email))
    const agent = new Agent({ maxSockets: Infinity })
    const browsers = await Promise.all(
      emails.map(async (email) => openBrowser(address, email, await house.tokenOf(email), agent)),
    )
    const concerned = browsers.filter(({ email }) => parties.includes(email))
    const token = await house.tokenOf('officer@marlshire.example')
    const times: number[] = []
    const queries: number[] = []
    let lost = 0
    for (let change = 0; change < changes; change += 1) {
      for (const browser of browsers) browser.heard.length = 0
      heard.take()
      await comment(address, token, change)
      const committed = performance.now()
      await untilAll(concerned)
      await wait(300)
      lost += concerned.filter((browser) => browser.heard.length === 0).length
      times.push(Math.max(...concerned.flatMap((browser) => browser.heard.slice(0, 1))) - committed)
      queries.push(heard.take().filter(({ sql }) => isOfLiveUpdates(sql)).length)
    }
    console.table({
      [`a change reaches the last of ${concerned.length} browsers concerned, ${browsers.length} open, p95`]: {
        measured: `${percentile(times, 0.95).toFixed(0)} ms`,
        budget: '2000 ms',
      },
      'queries of live updates for a change, all organisations together': {
        measured: (queries.reduce((sum, count) => sum + count, 0) / changes).toFixed(2),
        budget: '1 for each organisation',
      },
      'changes that a browser did not hear of': { measured: String(lost), budget: '0' },
    })
    for (const { stream } of browsers) stream.destroy()
    agent.destroy()
  } finally {
    await house.close()
    await store.close()
  }
}

/** The log as live updates read it. */
const isOfLiveUpdates = (sql: string) => sql.includes('from "work_event"') && sql.includes('"visible_to"')

function openBrowser(address: string, email: string, token: string, agent: Agent): Promise<Browser> {
  return new Promise((resolve, reject) => {
    const headers = { token, accept: 'text/event-stream' }
    const times: number[] = []
    const stream = get(`${address}/app/live`, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A stream was refused: ${answer.statusCode}`))
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        if (text.includes('event: ready')) resolve({ email, heard: times, stream })
        if (text.includes('event: change')) times.push(performance.now())
      })
      // the bench ends the stream by itself
      answer.on('error', () => {})
    })
    stream.on('error', reject)
  })
}

async function comment(address: string, token: string, number: number): Promise<void> {
  // each fourth is Marl Water's, four of five Marlshire's
  const work = `BW${String((number + 1) * 20 + 4).padStart(8, '0')}`
  const answer = await fetch(`${address}/v6/work/works/${work}/comments`, {
    method: 'POST',
    headers: { token, 'content-type': 'application/json' },
    body: JSON.stringify({ topic: 'GENERAL', detail: 'The signals have gone', is_internal: false }),
  })
  if (!answer.ok) throw new Error(`A comment was refused: ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function untilAll(browsers: readonly Browser[]): Promise<void> {
  const until = performance.now() + patience
  while (performance.now() < until && browsers.some(({ heard }) => heard.length === 0)) await wait(5)
}
