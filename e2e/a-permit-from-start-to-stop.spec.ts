/** The service's main job, end to end, with both sides watching. */
import { answerTheRest, beginApplication, drawOnStreet, sendApplication } from './apply.ts'
import { accounts, marlWater } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

test('a planner applies on a drawn line, the officer sees it come, grants it, and both see it start and stop', async ({
  as,
  given,
}) => {
  const street = await given.street('High Street, Marlford')
  const officer = await as(accounts.officer)
  await officer.open(`/permits?usrn=${street.usrn}&status=submitted&status=under_assessment`)
  await officer.sees(/Updated/)

  const planner = await as(accounts.planner)
  await beginApplication(planner)
  await planner.hasNoAxeProblems()
  await planner.choose('Type of works', /Planned/)
  await drawOnStreet(planner, street)
  await answerTheRest(planner, 'Renew a stop tap for the library')
  const { wrn, prn } = await sendApplication(planner)
  await planner.hasNoAxeProblems()

  await test.step('the officer’s open list shows it within 5 seconds, without a reload', async () => {
    await expect(async () => {
      const banner = officer.page.getByRole('button', { name: /^Show/ })
      if (await banner.isVisible()) await banner.click()
      await expect(officer.page.getByRole('link', { name: prn, exact: true })).toBeVisible({ timeout: 200 })
    }).toPass({ timeout: 5000 })
    await officer.hasNoAxeProblems()
  })

  await test.step('the officer assesses and grants', async () => {
    await officer.open(`/works/${wrn}/permits/${prn}/assess`)
    await officer.hasNoAxeProblems()
    await officer.choose('Decision', /^Grant/)
    await officer.press('Check and send')
    await officer.press('Send decision')
    await officer.sees(`Permit ${prn} is granted`)
    await officer.hasNoAxeProblems()
  })

  await officer.open(`/works/${wrn}/history`)
  await planner.open(`/works/${wrn}/on-site`)
  await planner.hasNoAxeProblems()
  await planner.press('Start works')
  await planner.sees(/^Works started/)
  await seesWithin5Seconds(officer, /Works? started|start logged/i)

  await test.step('both maps show the works in progress', async () => {
    for (const person of [planner, officer]) await seesOnMap(person, street, 'In progress')
  })

  await planner.open(`/works/${wrn}/on-site`)
  await planner.press('Stop works')
  await planner.sees(/^Works stopped/)
  for (const person of [planner, officer]) {
    await person.open(`/works/${wrn}/history`)
    await person.sees(/stop/i)
    await person.hasNoAxeProblems()
  }
})

test('a contractor does the same for the promoter', async ({ as, given }) => {
  const street = await given.street('High Street, Marlford')
  const contractor = await as(accounts.contractor, { promoter: marlWater })
  await beginApplication(contractor)
  await contractor.choose('Type of works', /Planned/)
  await drawOnStreet(contractor, street)
  await answerTheRest(contractor, 'Repair a valve')
  const { wrn, prn } = await sendApplication(contractor)

  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await officer.choose('Decision', /^Grant/)
  await officer.press('Check and send')
  await officer.press('Send decision')
  await officer.sees(`Permit ${prn} is granted`)

  await contractor.open(`/works/${wrn}/on-site`)
  await contractor.press('Start works')
  await contractor.sees(/^Works started/)
  await contractor.press('Undo the start')
  await contractor.press('Undo the start')
  await contractor.seesProblem('Enter why you are undoing this')
  await contractor.fill('Why are you undoing this?', 'Started the wrong job')
  await contractor.press('Undo the start')
  await contractor.sees('The start is undone')

  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}`)
  await planner.sees(wrn)
})

test('an officer of the neighbouring authority may look but not decide', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const neighbour = await as(accounts.neighbour)
  await neighbour.open(`/works/${wrn}/permits/${prn}`)
  await neighbour.sees(/Decision due by/)
  await expect(neighbour.page.getByRole('link', { name: /^Assess/ })).toHaveCount(0)
  await neighbour.open(`/works/${wrn}/permits/${prn}/assess`)
  await neighbour.sees(/Only .*(authority|council)/i)
  await expect(neighbour.page.getByRole('group', { name: 'Decision' })).toHaveCount(0)
  await neighbour.hasNoAxeProblems()

  const refused = await neighbour.context.request.put(`/v6/work/works/${wrn}/permits/${prn}/assessment`, {
    data: { assessment_status: 'granted', assessment_discount: 0 },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(refused.status()).toBe(401)
  expect(await refused.json()).toMatchObject({ message: 'Access restricted', error: { status: 401 } })
})

async function seesWithin5Seconds(person: Person, text: RegExp): Promise<void> {
  await expect(person.page.getByText(text).first()).toBeVisible({ timeout: 5000 })
}

/** Opens the map at the street and finds the works of this state in the list beside it. */
async function seesOnMap(person: Person, street: { name: string; usrn: number }, state: string): Promise<void> {
  await person.open(`/map?usrn=${street.usrn}`)
  const items = person.page.getByRole('listitem').filter({ hasText: street.name }).filter({ hasText: 'Marl Water' })
  await expect(items.filter({ hasText: state }).first()).toBeVisible()
  await person.hasNoAxeProblems()
}
