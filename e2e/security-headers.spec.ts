/** What the browser is told to refuse, seen from the browser; and that no page of the app asks for it. */
import { password } from './api-client.ts'
import { beginApplication } from './apply.ts'
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

test('every page is sent with a policy that lets only this server in', async ({ stranger }) => {
  const { page } = await stranger()
  const answer = await page.goto('/sign-in')
  const headers = (await answer?.allHeaders()) ?? {}
  const policy = headers['content-security-policy'] ?? ''
  for (const directive of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
    expect(policy).toContain(directive)
  }
  expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': expect.stringMatching(/no-cache|no-store/),
  })
  expect(headers).not.toHaveProperty('x-powered-by')
})

test('no page breaks the policy, asks another server, or writes an error to the console', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const officer = await as(accounts.officer)
  const planner = await as(accounts.planner)
  const troubles = [...watch(officer), ...watch(planner)]
  for (const path of ['/', '/permits', '/works', `/works/${wrn}`, `/works/${wrn}/permits/${prn}`, '/map']) {
    await officer.open(path)
    await expect(officer.page.getByText(/^Loading/).filter({ visible: true })).toHaveCount(0)
  }
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await expect(officer.page.getByRole('img', { name: /^Map of the works/ })).toBeVisible()
  await beginApplication(planner)
  await expect(planner.page.getByRole('application', { name: /Where on the street/ })).toBeVisible()
  await planner.open(`/works/${wrn}/files`)
  for (const found of troubles) expect(found).toEqual([])
})

test('the session is a cookie that scripts cannot read, and nothing of it is stored elsewhere', async ({
  stranger,
}) => {
  const person = await stranger()
  const sent: string[] = []
  person.page.on('request', (request) => sent.push(request.headers()['token'] ?? ''))
  await person.open('/sign-in')
  await person.fill('Email address', accounts.planner)
  await person.page.getByLabel('Password', { exact: true }).fill(password)
  await person.press('Sign in')
  await person.seesHeading(/what needs you/)
  await beginApplication(person)
  await person.fill('Describe the works', 'Renew a stop tap')
  await person.sees(/^Draft saved/)

  const [cookie, ...others] = await person.context.cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const kept = await person.page.evaluate(readEverythingStored)
  expect(kept).toContain('Renew a stop tap')
  expect(kept).not.toMatch(/eyJ[\w-]+\.eyJ|token/i)
  expect(kept).not.toContain(password)
  expect(kept).not.toContain(cookie?.value ?? 'no cookie')
  expect(sent.filter(Boolean)).toEqual([])
})

/** What goes wrong in the person's browser from now on: errors in the console, and requests to other servers. */
function watch({ page, context }: Person): string[][] {
  const errors: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  const own = (url: string) => url.startsWith('http://127.0.0.1:') || /^(data|blob):/.test(url)
  context.on('request', (request) => {
    if (!own(request.url())) strangers.push(request.url())
  })
  return [errors, strangers]
}

/** Everything that the page can store on the device, as one text. Runs in the page. */
async function readEverythingStored(): Promise<string> {
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name ?? ''))
    for (const store of database.objectStoreNames) {
      found.push(await settled(database.transaction(store).objectStore(store).getAll()))
    }
    database.close()
  }
  return JSON.stringify(found)
}
