/** What waits on the device: kept without a signal, refused by the service, opened in its form again and put right, sent once. */
import { getWork } from '../domain/contract/works.ts'
import { cameraPhoto } from './camera-photo.ts'
import { accounts, marlWater } from './given.ts'
import { today } from './given-sites.ts'
import { expect, test } from './test.ts'

test('a comment without a signal waits; refused, it says why, opens in its form and is put right', async ({
  as,
  given,
}) => {
  const { wrn } = await given.grantedPermit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/comments`)
  await contractor.page.getByLabel('What is it about?').selectOption('General')
  await contractor.fill('Comment', 'We work on Saturday')
  await contractor.losesSignal()
  await contractor.press('Add comment')
  await contractor.sees('Comment kept on this device: it goes when you are connected')
  await expect(contractor.page.getByRole('link', { name: 'Outbox (1)' })).toBeVisible()

  // the service does not take it as it is
  await contractor.page.route('**/comments', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    return route.fulfill({ status: 400, json: { message: 'Comment must name the day' } })
  })
  await contractor.context.setOffline(false)
  const note = contractor.page.getByRole('link', { name: 'Outbox (1, 1 needs you)' })
  await note.click()
  await contractor.sees(/Not accepted: Comment must name the day/)
  await contractor.hasNoAxeProblems()
  await contractor.follow(/^Put it right/)
  await contractor.sees(/Not accepted: Comment must name the day/)
  const box = contractor.page.getByRole('textbox', { name: 'Comment' })
  await expect(box).toHaveValue('We work on Saturday')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.page.unroute('**/comments')
  await box.fill('We work on Saturday 28 November')
  await contractor.press('Add comment')
  await contractor.sees('Comment added')
  await expect(contractor.page.getByRole('link', { name: /^Outbox/ })).toHaveCount(0)

  const planner = await given.client(accounts.planner)
  const work = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  const said = (work.latest_comments ?? []).map(({ detail }) => detail)
  expect(said.filter((words) => words.startsWith('We work on Saturday'))).toEqual(['We work on Saturday 28 November'])
})

test('a site that was refused opens with its answers and its photo, which does not go up again', async ({
  as,
  given,
}) => {
  const { wrn } = await given.worksInProgress()
  const planner = await as(accounts.planner)
  let uploads = 0
  planner.page.on('response', (answer) => {
    if (/\/files(\?|$)/.test(answer.url()) && answer.status() === 201) uploads += 1
  })
  await planner.open(`/works/${wrn}/sites/new/all`)
  await planner.choose('What was made good?', 'Core holes')
  await planner.page.getByRole('textbox', { name: 'Enter coordinates' }).fill('420082, 297300')
  await planner.press('Add this point')
  await planner.choose('Which parts of the street are affected?', 'Verge')
  await planner.fill('Where exactly', 'Beside the hedge')
  await planner.fill('Number of holes', '2')
  await planner.choose('Interim or permanent?', 'Permanent')
  await planner.enterDate('Date completed', today())
  const photo = await cameraPhoto(planner.page, 600, 400)
  await planner.page.locator('input[type=file]').first().setInputFiles(photo)
  await expect(planner.page.getByLabel('Caption of photo 1')).toBeVisible()
  await planner.press('Continue')
  await planner.losesSignal()
  await planner.press('Register the site')
  await planner.sees(/^The site is kept on this device/)

  // first the service is at fault, after the photo went up, then it refuses
  let tries = 0
  await planner.page.route('**/sites', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    tries += 1
    if (tries === 1) return route.fulfill({ status: 502, json: { message: '' } })
    return route.fulfill({ status: 400, json: { message: 'Tell which hedge' } })
  })
  await planner.context.setOffline(false)
  await planner.page.getByRole('link', { name: /^Outbox/ }).click()
  await planner.sees(/The service could not do it/)
  await planner.press('Try to send now')
  await planner.sees(/Not accepted: Tell which hedge/)
  await planner.follow(/^Put it right/)
  await planner.seesHeading('Check your answers')
  await planner.sees(/Not accepted: Tell which hedge/)
  await planner.sees('1 photo')
  await planner.hasNoAxeProblems()
  await planner.page.unroute('**/sites')
  await planner.page.getByRole('link', { name: /^Change where exactly/i }).click()
  await planner.fill('Where exactly', 'Beside the hedge of number 12')
  await planner.press('Continue')
  await planner.press('Register the site')
  await planner.sees('Site 1 is registered')
  await planner.sees(/^Taken 22 November 2026 at 2.30pm.*jpg$/)
  expect(uploads).toBe(1)
})

test('what had arrived before its answer was lost is not recorded again when it is changed', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/comments`)
  await planner.page.getByLabel('What is it about?').selectOption('General')
  await planner.fill('Comment', 'Keys are with the porter')
  await planner.page.route('**/comments', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fetch().catch(() => undefined)
    return route.abort('connectionreset')
  })
  await planner.press('Add comment')
  await planner.sees(/^Comment kept on this device/)
  await planner.page.getByRole('link', { name: /^Outbox/ }).click()
  await planner.follow(/^Edit/)
  await planner.sees(/If it arrived after all/)
  await planner.fill('Comment', 'Keys are with the neighbour')
  await planner.page.unroute('**/comments')
  await planner.press('Add comment')
  await planner.sees(/It went before you changed it/)
  await planner.hasNoAxeProblems()
  const client = await given.client(accounts.planner)
  const work = await client.call(getWork, { params: { workReferenceNumber: wrn } })
  const said = (work.latest_comments ?? []).map(({ detail }) => detail).filter((words) => words.startsWith('Keys'))
  expect(said).toEqual(['Keys are with the porter'])
})

test('the page after a session that ended says how much waits on this device', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/comments`)
  await officer.page.getByLabel('What is it about?').selectOption('General')
  await officer.fill('Comment', 'The lights are out')
  await officer.page.route('**/comments', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.fallback(),
  )
  await officer.press('Add comment')
  await officer.sees(/^Comment kept on this device/)
  await officer.context.clearCookies()
  await officer.follow('Home')
  await officer.press('Sign in later')
  await officer.seesHeading('You were signed out')
  await officer.sees(/^1 thing that you recorded is not sent yet/)
  await officer.hasNoAxeProblems()
})
