/** Before anything is sent, an applicant sees who else is in the street, and can ask them to share. */
import { answerTheRest, beginApplication, placeOnStreet, sendApplication } from './apply.ts'
import { hazardAt, neighbourOn } from './given-apply.ts'
import { civilDate } from '../domain/rules/working-days.ts'
import { accounts, datesInGoodTime } from './given.ts'
import { expect, test } from './test.ts'
import type { Given } from './given.ts'
import type { Person } from './person.ts'

const description = 'Renew a stop tap beside a fibre'

async function answered(planner: Person, street: Awaited<ReturnType<Given['street']>>) {
  await beginApplication(planner)
  await planner.choose('Type of works', /Planned/)
  await placeOnStreet(planner, street)
  await answerTheRest(planner, description)
}

test('works of others on the same days are listed with distance and days, and asked to share', async ({
  as,
  given,
}) => {
  const street = await given.street('High Street, Marlford')
  const neighbour = await neighbourOn(given, street)
  const planner = await as(accounts.planner)
  await answered(planner, street)
  const line = planner.page
    .getByRole('listitem')
    .filter({ hasText: 'Marl Broadband' })
    .filter({ hasText: 'same place' })
  const { proposed_start_date, proposed_end_date } = datesInGoodTime()
  const days = civilDate(proposed_end_date).since(civilDate(proposed_start_date)).days + 1
  await expect(line.first()).toContainText(`same place · ${days} days together`)
  await expect(line.first().getByText('Same days')).toBeVisible()
  await line
    .first()
    .getByRole('button', { name: /^Ask to share/ })
    .click()
  await planner.sees(/^You ask to share with 1 other/)
  await expect(planner.page.getByLabel('Works references of the others (optional)')).toHaveValue(neighbour.wrn)
  await planner.choose('How will you share?', 'Other')
  await planner.page.getByLabel('I have considered what is here').check()
  await planner.hasNoAxeProblems()

  const { wrn } = await sendApplication(planner)
  await planner.sees(/^A comment about sharing is on/)
  await planner.sees(/Call them on/)
  await planner.hasNoAxeProblems()
  await planner.open(`/works/${wrn}/comments`)
  await planner.sees(/We would like to share these works/)
  await planner.sees(new RegExp(neighbour.wrn))
})

test('a layer that cannot be read is named, hazardous ground is warned of, on a phone too', async ({ as, given }) => {
  const street = await given.street('High Street, Marlford')
  await hazardAt(given, street)
  const planner = await as(accounts.planner, { phone: true })
  await planner.page.route('**/app/clashes', (route) => route.fulfill({ status: 400, json: {} }))
  await planner.open('/apply')
  await planner.press('Start now')
  await planner.page.waitForURL(/\/apply\/[0-9a-f]{12}$/)
  const base = new URL(planner.page.url()).pathname
  await planner.open(`${base}/location`)
  await placeOnStreet(planner, street)
  await planner.press('Save and continue')
  await planner.open(`${base}/clashes`)
  await planner.sees(/Say where and when the works are/)
  await planner.open(`${base}/start`)
  await planner.choose('Type of works', /Planned/)
  await planner.press('Save and continue')
  await planner.open(`${base}/timings`)
  await planner.page.getByRole('group', { name: 'Proposed start' }).getByLabel('Day').waitFor()
  await planner.press('+1 working day for the start')
  await planner.press('+1 working day for the end')
  await planner.choose('Do you need a temporary traffic order?', 'No')
  await planner.open(`${base}/clashes`)
  await planner.sees('Works, plans, activities and Section 58s nearby could not be loaded')
  await planner.sees(/Hazardous ground was found 0 metres from here/)
  await planner.hasNoAxeProblems()
  await planner.doesNotScrollSideways()
  await planner.page.unroute('**/app/clashes')
  await planner.press('Try again')
  await expect(
    planner.page.getByText('Works, plans, activities and Section 58s nearby could not be loaded'),
  ).toHaveCount(0)
})
