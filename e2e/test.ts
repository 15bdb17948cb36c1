/** The fixtures of every journey: a server for the worker, people at browsers, records to begin from. */
import { test as base } from '@playwright/test'
import { ApiClient, password } from './api-client.ts'
import { Given } from './given.ts'
import { Person } from './person.ts'
import { whyElsewhere } from './done-elsewhere.ts'
import { passesAllThrough, startServer, type RunningServer, type ServerOptions } from './server.ts'

interface TestFixtures {
  /** Opens a browser of its own, signed in as this account; `promoter` is the SWA code that a contractor acts for; `installed` lets the app keep itself. */
  as: (email: string, options?: { promoter?: string; phone?: boolean; installed?: boolean }) => Promise<Person>
  /** A browser with nobody signed in. */
  stranger: (options?: { phone?: boolean; installed?: boolean }) => Promise<Person>
  given: Given
  /** Passes over what is done elsewhere, where the suite goes through a server before another one. */
  passedOver: void
}

interface WorkerFixtures {
  server: RunningServer
}

const phoneScreen = { width: 375, height: 800 }

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // Playwright reads from the pattern which other fixtures this one needs, so there has to be one
    async ({ browserName: _browserName }, provide) => {
      const server = await startServer()
      await provide(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ server }, provide) => {
    await provide(server.url)
  },
  passedOver: [
    async ({ browserName: _browserName }, provide, info) => {
      const why = passesAllThrough ? whyElsewhere(info.file, info.title) : undefined
      info.skip(why !== undefined, why ?? '')
      await provide()
    },
    { auto: true },
  ],
  stranger: async ({ browser, server }, provide) => {
    const opened: Person[] = []
    await provide(async ({ phone = false, installed = false } = {}) => {
      const context = await browser.newContext({
        baseURL: server.url,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        // most journeys are short: fetching the roadside for each would only make them slower
        serviceWorkers: installed ? 'allow' : 'block',
        ...(phone ? { viewport: phoneScreen, hasTouch: true } : {}),
      })
      const person = new Person(context, await context.newPage())
      opened.push(person)
      return person
    })
    for (const { context, page } of opened) {
      // an answer that a journey stands in for may still be on its way, and its browser is gone then
      if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    }
  },
  as: async ({ stranger }, provide) => {
    await provide(async (email, { promoter, phone, installed } = {}) => {
      const person = await stranger({ phone: phone ?? false, installed: installed ?? false })
      const signedIn = await person.context.request.post('/session', { data: { email, password } })
      if (!signedIn.ok()) throw new Error(`${email} could not sign in: ${await signedIn.text()}`)
      if (promoter) await person.context.request.put('/session', { data: { acting_for: promoter } })
      return person
    })
  },
  given: async ({ server }, provide) => {
    await provide(new Given((email) => ApiClient.signIn(server.apiUrl, email)))
  },
})

/** The same people and records on another server than the other journeys', where one changes what all of it shares. */
export function testOn(options: ServerOptions) {
  return test.extend<object, WorkerFixtures>({
    server: [
      async ({ browserName: _browserName }, provide) => {
        const server = await startServer(options)
        await provide(server)
        await server.stop()
      },
      { scope: 'worker', timeout: 240_000 },
    ],
  })
}

export { expect } from '@playwright/test'
