/** A reinstatement that failed: the two sides meet on site, it is put right, and a follow-up that passes resolves it. */
import { readFile } from 'node:fs/promises'
import { accounts } from './given.ts'
import { givenInspection, inspectionOn, type Inspection } from './given-inspections.ts'
import { expect, test } from './test.ts'

const failedReinstatement: Partial<Inspection> = {
  inspection_type: 'reinstatement',
  inspection_category: 'b',
  failure_reason_details: [{ failure_reason: 'reinstatement_crowning', details: 'Stands 20 mm proud' }],
}

test('disputed, met about, put right and resolved by the follow-up that passes', async ({ as, given }) => {
  const { wrn, ref, nonCompliance } = await givenInspection(given, failedReinstatement)
  const planner = await as(accounts.planner)
  const officer = await as(accounts.officer)
  await planner.open(`/works/${wrn}/inspections/${ref}/respond`)
  await planner.choose('Your answer', 'Disputed')
  await planner.press('Send answer')
  await planner.seesProblem('Enter the reason')
  await planner.fill('Reason', 'The tolerance is 25 mm')
  await planner.press('Send answer')
  await planner.sees('Answer sent: Disputed')

  await planner.follow(nonCompliance)
  await planner.sees('Nobody has suggested a meeting.')
  await planner.hasNoAxeProblems()
  await planner.follow('Suggest a joint site meeting')
  const day = Temporal.Now.plainDateISO('Europe/London').add({ days: 5 })
  await planner.enterDate('Date of the meeting', day.toString())
  await planner.fill('Time', '10:30am')
  await planner.hasNoAxeProblems()
  await planner.press('Send answer')
  await planner.sees('Answer sent: Suggest a joint site meeting')
  await planner.sees(/You made the latest suggestion/)

  await officer.open(`/works/${wrn}/non-compliances/${nonCompliance}`)
  await officer.sees(/suggested by Marl Water/)
  await officer.follow('Attend the meeting')
  await officer.press('Send answer')
  await officer.sees('Date and time agreed')
  await officer.hasNoAxeProblems()
  const downloading = officer.page.waitForEvent('download')
  await officer.press('Add to your calendar')
  const file = await downloading
  expect(file.suggestedFilename()).toBe(`${nonCompliance}.ics`)
  const text = await readFile(await file.path(), 'utf8')
  const start = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:30' }).toInstant().toString()
  expect(text).toContain(`DTSTART:${start.replaceAll(/[-:]/g, '')}\r\n`)

  await planner.follow('Answer')
  await planner.choose('Your answer', 'Works complete, ready for inspection')
  await planner.press('Send answer')
  await planner.sees('Works complete, ready for inspection')

  await officer.open(`/works/${wrn}/non-compliances/${nonCompliance}`)
  await officer.follow('Record a follow-up inspection')
  await officer.choose('Category', 'Follow up completion')
  await officer.press('Continue')
  await officer.press('Continue')
  await officer.choose(/^Outcome/, 'Passed')
  for (let page = 0; page < 3; page += 1) await officer.press('Continue')
  await officer.sees(`Non-compliance ${nonCompliance} is resolved.`)
  await officer.press('Record inspection')
  await officer.sees(/is recorded$/)
  await officer.follow(nonCompliance)
  await officer.sees('Resolved')
  await officer.sees(/Nothing more can be said to it/)
  await officer.hasNoAxeProblems()
})

test('a non-compliance is withdrawn with the inspections that belong to it', async ({ as, given }) => {
  const { wrn, ref, nonCompliance } = await givenInspection(given, failedReinstatement)
  const officer = await as(accounts.officer, { phone: true })
  await officer.open(`/works/${wrn}/non-compliances/${nonCompliance}`)
  await officer.doesNotScrollSideways()
  await officer.follow('Withdraw')
  await officer.sees(/Every inspection that belongs to it is withdrawn too/)
  await officer.sees(new RegExp(`^${ref}: Reinstatement, Category B`))
  await officer.press('Withdraw non-compliance')
  await officer.seesProblem('Enter details')
  await officer.fill('Details', 'Measured on the wrong street')
  await officer.doesNotScrollSideways()
  await officer.press('Withdraw non-compliance')
  await officer.sees(`Non-compliance ${nonCompliance} is withdrawn`)
  await officer.open(`/works/${wrn}/inspections/${ref}`)
  await officer.sees(/^Withdrawn by Marlshire/)
  await officer.hasNoAxeProblems()
})

test('who only reads, another authority or without full access to the workstream, has no buttons', async ({
  as,
  given,
}) => {
  const permit = await given.permit({ workstream_prefix: '003' }, accounts.promoterSystem)
  const { wrn, ref, nonCompliance } = await inspectionOn(given, permit, failedReinstatement)
  const forbidden = /^(Answer|Record|Schedule|Withdraw|Delete|Comment on it|Reply|Mark as read|Cancel or replace)/
  for (const account of [accounts.neighbour, accounts.planner]) {
    const reader = await as(account)
    for (const path of ['inspections', `inspections/${ref}`, `non-compliances/${nonCompliance}`]) {
      await reader.open(`/works/${wrn}/${path}`)
      await reader.sees(nonCompliance)
      await expect(reader.page.getByRole('link', { name: forbidden })).toHaveCount(0)
      await expect(reader.page.getByRole('button', { name: forbidden })).toHaveCount(0)
    }
    await reader.sees(/You can read this non-compliance/)
    await reader.hasNoAxeProblems()
    await reader.open(`/works/${wrn}/non-compliances/${nonCompliance}/respond`)
    await reader.seesHeading('You cannot answer this non-compliance')
    await reader.open(`/works/${wrn}/inspections/new`)
    await reader.seesHeading('You cannot record an inspection')
  }
})
