/** The same works in several streets: one application, sent street by street, with a result for each. */
import { privateStreetOf } from './given-plans.ts'
import { accounts, workingDay } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

/** An application that lacks nothing, copied from a permit. */
async function readyApplication(planner: Person, { wrn, prn }: { wrn: string; prn: string }): Promise<void> {
  await planner.open(`/apply?copy=${wrn}/${prn}`)
  await planner.press('Start now')
  await planner.follow('Dates')
  await planner.enterDate('Proposed start', workingDay(8))
  await planner.enterDate('Proposed end', workingDay(9))
  await planner.choose('Do you need a temporary traffic order?', 'No')
  await planner.press('Save and continue')
  await planner.follow('Back to all tasks')
}

async function chooseStreet(planner: Person, street: { name: string; usrn: number }, where: string): Promise<void> {
  await planner.page.getByRole('combobox', { name: 'Street (USRN)' }).fill(String(street.usrn))
  await planner.page
    .getByRole('option', { name: new RegExp(street.name) })
    .first()
    .click()
  await planner.sees(/Point at/)
  const road = planner.page.getByRole('group', { name: 'Road category' })
  if (await road.count()) await road.getByRole('radio').first().check()
  await planner.fill('Where exactly', where)
  const none = planner.page.getByLabel('None of these')
  if (await none.count()) await none.check()
}

test('three streets are sent, one is refused and only that one is tried again', async ({ as, given }) => {
  const permit = await given.permit()
  const [maple, linden] = [await given.street('Maple Drive, Marlford'), await given.street('Linden Court, Marlford')]
  const lodge = await privateStreetOf(given)
  const planner = await as(accounts.planner)
  await readyApplication(planner, permit)

  await test.step('streets are added to the one of the application', async () => {
    await planner.follow('Add another street')
    await planner.seesHeading('The same works in several streets')
    await planner.press('Add another street')
    await planner.press('Add street')
    await planner.seesProblem('Enter a street name or USRN')
    await chooseStreet(planner, maple, 'Outside number 3')
    await planner.hasNoAxeProblems()
    await planner.press('Add street')
    await planner.press('Add another street')
    await chooseStreet(planner, lodge, 'At the gate')
    await planner.press('Add street')
    await planner.sees('3 streets')
    await planner.press('Look for what else is near')
    await planner.sees(/\d+ near/)
    await planner.hasNoAxeProblems()
  })

  await test.step('each has its own result, which outlives the browser', async () => {
    await planner.press('Send 3 applications')
    await planner.sees('Not accepted')
    await planner.sees('2 of 3 streets sent.')
    await planner.page.reload()
    await planner.sees('2 of 3 streets sent.')
    await expect(planner.row(lodge.name)).toContainText(/private/)
    await planner.hasNoAxeProblems()
    await planner.open('/apply')
    await planner.follow(/2 of 3 sent/)
  })

  await test.step('the refused one is put right and sent, the others are not sent again', async () => {
    const before = await given.permitsOn(maple.usrn)
    await planner.press(new RegExp(`Change .*${lodge.name}`))
    await planner.press('Choose another street')
    await chooseStreet(planner, linden, 'Outside number 9')
    await planner.press('Save street')
    await planner.press('Send the other 1')
    await planner.sees('3 of 3 streets sent.')
    expect(await given.permitsOn(maple.usrn)).toBe(before)
    await planner.press('Done: clear this list')
    await planner.seesHeading('Apply for a permit')
    await expect(planner.page.getByText('Works in several streets')).toHaveCount(0)
  })
})

test('a lost connection in the middle loses nothing and doubles nothing', async ({ as, given }) => {
  const permit = await given.permit()
  const street = await given.street('Maple Drive, Marlford')
  const planner = await as(accounts.planner, { phone: true })
  await readyApplication(planner, permit)
  await planner.follow('Add another street')
  await planner.press('Add another street')
  await chooseStreet(planner, street, 'Outside number 5')
  await planner.press('Add street')
  const before = await given.permitsOn(street.usrn)
  let sendings = 0
  await planner.page.route('**/v6/work/works', async (route) => {
    sendings += 1
    // the second arrives, but its answer does not
    if (sendings === 2) {
      await route.fetch()
      await route.abort()
    } else await route.continue()
  })
  await planner.press('Send 2 applications')
  await planner.sees('Not everything was sent')
  await planner.sees('Not known: send again')
  await planner.hasNoAxeProblems()
  await planner.press('Send the other 1')
  await planner.sees('2 of 2 streets sent.')
  expect(await given.permitsOn(street.usrn)).toBe(before + 1)
})
