/** Notifications by choice: off until somebody turns them on, and only while the app is out of sight. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

interface Shown {
  readonly title: string
  readonly body: string
}

/** Chromium without a screen shows no notifications: what the page asks to be shown stands in. */
async function seesNotifications({ page, context }: Person, answer: 'granted' | 'denied'): Promise<void> {
  await context.addInitScript((given) => {
    const shown: { title: string; body: string; click: () => void }[] = []
    class Stub extends EventTarget {
      static get permission() {
        return sessionStorage.getItem('permission') ?? 'default'
      }
      static async requestPermission() {
        sessionStorage.setItem('permission', given)
        return given
      }
      constructor(title: string, { body }: { body: string }) {
        super()
        shown.push({ title, body, click: () => this.dispatchEvent(new Event('click')) })
      }
      close() {}
    }
    Object.assign(window, { Notification: Stub, shown, isAway: false })
    Object.defineProperty(document, 'visibilityState', {
      get: () => ((window as unknown as { isAway: boolean }).isAway ? 'hidden' : 'visible'),
    })
  }, answer)
  await page.reload()
}

const shownTo = ({ page }: Person) =>
  page.evaluate(() => (window as unknown as { shown: Shown[] }).shown.map(({ title, body }) => ({ title, body })))
const turnsAway = ({ page }: Person, isAway: boolean) =>
  page.evaluate((away) => Object.assign(window, { isAway: away }), isAway)

test('an officer who is elsewhere is told of a new application, and opens it', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await seesNotifications(officer, 'granted')
  await officer.open('/account')
  await officer.sees(/^Off\. While the app is open/)
  await officer.press('Turn on notifications')
  await officer.sees(/^On\. While the app is open and out of sight/)
  await officer.hasNoAxeProblems()

  const queue = officer.page.waitForResponse(/\/app\/to-do/)
  await officer.open('/')
  await queue
  await expect(officer.page.getByText(/^Live/)).toBeVisible()
  await officer.page.waitForTimeout(2500)
  await given.permit()
  await officer.page.waitForTimeout(2500)
  expect(await shownTo(officer)).toEqual([])

  await turnsAway(officer, true)
  const permit = await given.permit()
  await expect.poll(() => shownTo(officer), { timeout: 15_000 }).toHaveLength(1)
  const [notice] = await shownTo(officer)
  expect(notice?.title).toMatch(/^(?:Assess permit|Permits to assess)$/)
  expect(notice?.body).toMatch(new RegExp(`^${permit.prn}$|more task`))
  await officer.page.evaluate(() => (window as unknown as { shown: { click: () => void }[] }).shown[0]?.click())
  await expect(officer.page).toHaveURL(/\/assess$|\/to-do\?kind=permits_to_assess/)

  await officer.open('/account')
  await officer.press('Turn off notifications')
  await officer.sees(/^Off\. While the app is open/)
})

test('a browser that refuses leaves them off and says how to allow them', async ({ as }) => {
  const planner = await as(accounts.planner)
  await seesNotifications(planner, 'denied')
  await planner.open('/account')
  await planner.press('Turn on notifications')
  await planner.sees(/This browser is set not to show notifications/)
  await planner.hasNoAxeProblems()
})
