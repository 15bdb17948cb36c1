/** The same app before a real Street Manager: ours, as a second server, with a line between them that can be cut. */
import { readFile } from 'node:fs/promises'
import { startFaultProxy, type FaultProxy } from '../server/testing/fault-proxy.ts'
import { accounts } from './given.ts'
import { password } from './api-client.ts'
import { expect, testOn } from './test.ts'

let line: FaultProxy | undefined
const test = testOn({
  works: 20,
  passThrough: true,
  between: async (url) => {
    line = await startFaultProxy(url)
    return line.url
  },
})
test.afterAll(() => line?.stop())
test.afterEach(() => line?.heal())

test('an officer signs in with an account of Street Manager, grants a permit there, and sees what others do', async ({
  stranger,
  given,
}) => {
  const { wrn, prn } = await given.permit()
  const officer = await stranger()
  await officer.open(`/works/${wrn}/permits/${prn}`)
  await officer.seesHeading('Sign in')
  await officer.fill('Email address', accounts.officer)
  await officer.page.getByLabel('Password', { exact: true }).fill(password)
  await officer.press('Sign in')
  await officer.seesHeading(`Permit ${prn}`)
  await officer.sees('LIVE')
  await officer.hasNoAxeProblems()
  await given.grant({ wrn, prn })
  await expect(officer.page.getByText('Granted').filter({ visible: true }).first()).toBeVisible({ timeout: 20_000 })
  const cookies = await officer.context.cookies()
  expect(cookies.map(({ name }) => name)).toEqual(['msw_session'])
})

test('what needs the works themselves is not offered, and its page says that it is done in Street Manager', async ({
  as,
}) => {
  const planner = await as(accounts.planner)
  await planner.open('/')
  const navigation = planner.page.getByRole('navigation').first()
  await expect(navigation.getByRole('link', { name: 'Permits' })).toBeVisible()
  for (const name of ['Reports', 'Programme', 'Governance']) {
    await expect(planner.page.getByRole('link', { name, exact: true })).toHaveCount(0)
  }
  await planner.open('/reports')
  await planner.seesHeading('This is done in Street Manager')
  await planner.hasNoAxeProblems()
  await planner.follow('Permits')
  await planner.seesHeading('Permits')
  await planner.open('/templates')
  await planner.seesHeading('Templates')
})

test('an outage is said on every page, keeps the pages that are open, and stands in the log with its times', async ({
  as,
}) => {
  const planner = await as(accounts.planner, { phone: true })
  await planner.open('/permits')
  await planner.seesHeading('Permits')
  line?.always({ kind: 'reset' })
  await planner.open('/works')
  await planner.sees('Street Manager does not answer')
  await planner.hasNoAxeProblems()
  await planner.follow('Times of this outage, as evidence')
  await planner.seesHeading('Street Manager')
  await planner.sees('Goes on')
  await planner.hasNoAxeProblems()
  line?.heal()
  await expect(planner.page.getByText('Street Manager does not answer')).toHaveCount(0, { timeout: 20_000 })
  await planner.page.reload()
  await planner.sees(/ answers/)
  const download = planner.page.waitForEvent('download')
  await planner.follow('Download all of them as CSV')
  expect((await download).suggestedFilename()).toBe('Street Manager outages.csv')
  await planner.open('/permits')
  await planner.seesHeading('Permits')
})

test('the map tells works in progress by the permits list, and a list becomes a file', async ({ as, given }) => {
  const { prn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  const { point } = await given.street('High Street, Marlford')
  await officer.open(`/map?centre=${point.map(Math.round).join(',')}&scale=0.5`)
  await expect(officer.page.getByRole('list', { name: 'In view' })).toContainText('In progress')

  await officer.open(`/permits?permit_reference_number=${prn}`)
  await officer.press('Export all')
  await officer.fill('Name of the export (optional)', 'The one in progress')
  await officer.page.getByRole('form', { name: 'Export permits' }).getByRole('button', { name: 'Export' }).click()
  await officer.follow('See your exports')
  const row = officer.row('The one in progress')
  await expect(row.getByText('Ready')).toBeVisible()
  await officer.hasNoAxeProblems()
  const downloading = officer.page.waitForEvent('download')
  await row.getByRole('link', { name: /^Download/ }).click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(prn)
  await officer.open('/exports/organisation-data')
  await officer.seesHeading('This is done in Street Manager')
})
