/** Time passes without a decision: the permit is granted by law, and everybody knows that the clock was moved. */
import { getPermit } from '../domain/contract/permits.ts'
import { setSandboxClock } from '../domain/contract/sandbox.ts'
import { accounts } from './given.ts'
import { expect, testOn } from './test.ts'

// the clock is everybody's: this server is for this file alone, and knows no works but those made here
const test = testOn({ works: 0 })

test('an authority without permits is told that they will come, and one comes', async ({ as, given }) => {
  const officer = await as(accounts.neighbour)
  await officer.open('/permits')
  await officer.sees('There are no permits yet')
  await officer.sees('Applications on your streets appear here by themselves.')
  await officer.hasNoAxeProblems()
  await officer.open('/')
  await officer.hasNoAxeProblems()
  const planner = await as(accounts.planner)
  await given.permit()
  await planner.open('/permits')
  await expect(planner.row(/MW\d{11}-01/)).toHaveCount(1)
})

test('past its deadline a permit is deemed, and every page says that the clock was moved', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  const { deadline_date } = await (await given.client(accounts.officer)).call(getPermit, { params })
  const dayAfter = Temporal.PlainDate.from(deadline_date.slice(0, 10)).add({ days: 1 })

  const assessing = await as(accounts.officer)
  await assessing.open(`/works/${wrn}/permits/${prn}/assess`)
  await assessing.choose('Decision', 'Refuse')
  await assessing.fill('Comments to the promoter', 'Not during the fair')
  const listing = await as(accounts.colleague)
  await listing.open(`/permits?permit_reference_number=${prn}`)
  await expect(listing.row(prn)).toContainText('Submitted')
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}`)

  const clock = await given.client(accounts.officer)
  await clock.call(setSandboxClock, { body: { now: `${dayAfter}T09:00:00Z` } })
  try {
    await test.step('open pages change by themselves', async () => {
      await expect(assessing.page.getByText(/^Nobody decided in time: this permit was deemed granted/)).toBeVisible()
      await expect(assessing.page.getByRole('textbox', { name: 'Comments to the promoter' })).toHaveValue(
        'Not during the fair',
      )
      await assessing.hasNoAxeProblems()
      await expect(listing.row(prn)).toContainText('Granted, deemed')
      await expect(planner.page.getByText('Yes: the time to decide ended without a decision')).toBeVisible()
      await planner.hasNoAxeProblems()
    })
    await test.step('every page announces the moved clock', async () => {
      for (const path of ['/', '/permits', `/works/${wrn}`, `/works/${wrn}/history`, '/works', '/map', '/apply']) {
        await planner.open(path)
        const banner = planner.page.getByRole('region', { name: 'Sandbox clock' })
        await expect(banner).toContainText('The sandbox clock has been moved.')
        await expect(banner).toContainText(`${dayAfter.day} `)
        await planner.hasNoAxeProblems()
      }
    })
    await planner.open(`/works/${wrn}/history`)
    await planner.sees('Permit deemed granted')
  } finally {
    await clock.call(setSandboxClock, { body: { reset: true } })
  }
  for (const person of [planner, listing]) {
    await expect(person.page.getByRole('region', { name: 'Sandbox clock' })).toHaveCount(0)
  }
})
