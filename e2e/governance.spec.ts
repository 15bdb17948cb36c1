/** Governance beside the permits: what runs out first, what the records say against each other, and whether works may start. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('a planner reads the riskiest first, follows an exception to both halves, and takes the rows as a file', async ({
  as,
}) => {
  const planner = await as(accounts.planner)
  const main = planner.page.getByRole('main')
  await test.step('the board has the worst first', async () => {
    await planner.open('/')
    await planner.follow('Governance')
    await planner.seesHeading('Governance')
    await expect(main.getByRole('row').nth(1)).toContainText('High')
    await expect(main.getByRole('row').nth(1)).toContainText(/days? left, \d+%/)
    await planner.hasNoAxeProblems()
    const download = planner.page.waitForEvent('download')
    await planner.follow('CSV of all')
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
  })
  await test.step('an exception leads to the record, with the live permit beside it', async () => {
    await planner.follow('Exceptions')
    await planner.seesHeading('Governance exceptions')
    await main.getByLabel('Ready, not granted').check()
    await expect(main.getByRole('row').nth(1)).toContainText('Everything is ready, but the permit is not granted')
    await planner.hasNoAxeProblems()
    await main.getByRole('row').nth(1).getByRole('link').first().click()
    await planner.seesHeading(/^Governance of MW/)
    await planner.sees(/Ready, not granted:/)
    await planner.sees('In Street Manager now')
    await planner.sees('May we start?')
    await planner.hasNoAxeProblems()
    await planner.follow('Open the permit')
    await planner.seesHeading(/^Permit MW/)
    await planner.follow('Open the governance permit')
    await planner.seesHeading(/^Governance of MW/)
  })
})

test('a permit is linked and somebody named; on the phone a start asks for a tick where governance says no', async ({
  as,
  given,
}) => {
  const { wrn, prn } = await given.grantedPermit()
  const planner = await as(accounts.planner)
  await test.step('the permit says that nothing is linked, and where to link it', async () => {
    await planner.open(`/works/${wrn}/permits/${prn}`)
    await planner.follow('Link this permit')
    await planner.fill('Permit reference', '')
    await planner.press('Link permit')
    await planner.seesProblem('Enter a permit reference')
    await planner.hasNoAxeProblems()
    await planner.fill('Permit reference', prn.toLowerCase())
    await planner.press('Link permit')
    await planner.sees(`${prn} is linked`)
    await planner.seesHeading(`Governance of ${prn}`)
    await planner.sees('No responsible person is named')
  })
  await test.step('it is linked once only', async () => {
    await planner.open('/governance/new')
    await planner.fill('Permit reference', prn)
    await planner.press('Link permit')
    await planner.sees(/BR-GOV-26|already/i)
    await planner.hasNoAxeProblems()
  })
  await test.step('somebody is named', async () => {
    await planner.open(`/works/${wrn}/permits/${prn}`)
    await planner.follow('Open the governance permit')
    await planner.follow('Name responsible people')
    await planner.fill('People, one on each line', 'ruth@works.example')
    await planner.press('Save people')
    await planner.seesProblem('Begin line 1 with a name')
    await planner.fill('People, one on each line', 'Ruth Castle, ruth@works.example, 01632 960101')
    await planner.press('Save people')
    await planner.sees('Responsible people are saved')
    await expect(planner.page.getByRole('link', { name: 'ruth@works.example' })).toBeVisible()
  })
  await test.step('the start asks for a tick, and then goes', async () => {
    const onSite = await as(accounts.planner, { phone: true })
    await onSite.open(`/works/${wrn}/on-site`)
    await onSite.sees('May we start?')
    await onSite.sees('No, not yet')
    await test.step('what was read last is still there without a signal', async () => {
      await onSite.losesSignal()
      await onSite.sees(/^as last known, /)
      await onSite.sees('No, not yet')
      await onSite.hasNoAxeProblems()
      await onSite.context.setOffline(false)
    })
    await onSite.doesNotScrollSideways()
    await onSite.hasNoAxeProblems()
    await onSite.press('Start works')
    await onSite.seesProblem('Read why governance says no, then tick to start all the same')
    await onSite.hasNoAxeProblems()
    await onSite.page.getByLabel('Start although governance says no: I have read why').check()
    await onSite.press('Start works')
    await onSite.sees(/^Works started/)
  })
})

test('a session token is shown once and ended; governance that cannot be read holds no start up', async ({
  as,
  given,
}) => {
  const planner = await as(accounts.planner)
  await planner.open('/governance/connect')
  await planner.sees('Kept in this service')
  await planner.press('Make a session token')
  await planner.sees('Copy it now: it is not shown again.')
  await planner.hasNoAxeProblems()
  await planner.open('/governance/connect')
  await planner.sees(/^Made .* by /)
  await expect(planner.page.getByText('Copy it now')).toHaveCount(0)
  await planner.press('End the token')
  await planner.sees('None is out')

  const { wrn } = await given.grantedPermit()
  await planner.page.route('**/app/governance/**', (route) => route.abort())
  await planner.open(`/works/${wrn}/on-site`)
  await planner.sees('Not known: governance cannot be read now. You can start all the same.')
  await planner.hasNoAxeProblems()
  await planner.press('Start works')
  await planner.sees(/^Works started/)
})
