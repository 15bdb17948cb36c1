/** Works take longer than they were granted: asked for on one page, challenged, objected to and answered. */
import { dateWords } from '../domain/words.ts'
import { accounts } from './given.ts'
import { acceptedSection81, worksUnderWay } from './given-alterations.ts'
import { expect, test } from './test.ts'

const today = () => Temporal.Now.plainDateISO('Europe/London')

test('an extension is granted with an earlier end, which the promoter does not accept', async ({ as, given }) => {
  const { wrn, prn } = await worksUnderWay(given)
  const [present, granted, answered, asked] = [3, 5, 7, 10].map((days) => today().add({ days }).toString())
  const ref = `${prn}-CR-01`
  const planner = await as(accounts.planner, { phone: true })
  await planner.open(`/works/${wrn}`)
  await planner.press('More actions')
  await planner.follow('Extend works')
  await planner.fill('Why do the works need longer?', 'The main leaks at a second joint')
  await planner.press('Request extension')
  await planner.seesProblem(`End date must be later than ${dateWords(present ?? '')}`)
  await planner.enterDate('Proposed end', asked ?? '')
  await planner.sees('What this change means')
  await planner.doesNotScrollSideways()
  await planner.hasNoAxeProblems()
  await planner.press('Request extension')
  await planner.sees('Extension requested. The authority has 2 working days to decide')
  await planner.seesHeading(`Works extension ${ref}`)

  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}/alterations/${ref}/assess`)
  await officer.choose('Decision', 'Grant and challenge the end date')
  await officer.enterDate('When should the works end?', asked ?? '')
  await officer.fill('Comments to the promoter', 'One joint takes two days')
  await officer.press('Check and send')
  await officer.seesProblem(
    `End date must be between ${dateWords(present ?? '')} and ${dateWords(today().add({ days: 9 }))}`,
  )
  await officer.enterDate('When should the works end?', granted ?? '')
  await officer.sees('Only the reasonable period moves, to your date: works that go on after it overrun.')
  await officer.press('Check and send')
  await officer.press('Send decision')
  await officer.sees(`Change ${ref} is granted, with its end date challenged`)

  await planner.open(`/works/${wrn}/permits/${prn}/alterations/${ref}`)
  await planner.sees('One joint takes two days')
  await planner.doesNotScrollSideways()
  await planner.follow('Review the end date')
  await planner.press('Send review')
  await planner.seesProblem('Select whether you accept the end date')
  await planner.choose(`Do you accept ${dateWords(granted ?? '')} as the end date?`, 'Do not accept')
  await planner.fill('Why not?', 'The joint is under the signals')
  await planner.hasNoAxeProblems()
  await planner.press('Send review')
  await planner.sees(`You did not accept ${dateWords(granted ?? '')} as the end date`)
  await planner.sees('Not accepted: waits for the authority')
  await planner.hasNoAxeProblems()

  await officer.open(`/works/${wrn}/permits/${prn}/alterations/${ref}`)
  await officer.follow('Answer the objection')
  await officer.sees('The joint is under the signals')
  await officer.choose('Will you change the end date?', 'Change the date')
  await officer.press('Send answer')
  await officer.seesProblem('Enter the new end date')
  await officer.seesProblem('Enter an explanation')
  await officer.enterDate('New end date', answered ?? '')
  await officer.fill('Explain your decision', 'The signals take longer')
  await officer.hasNoAxeProblems()
  await officer.press('Send answer')
  await officer.sees(`The end date is changed to ${dateWords(answered ?? '')}`)
  await officer.sees('End date changed')

  await planner.open(`/works/${wrn}/permits/${prn}/alterations/${ref}/duration-challenge`)
  await planner.sees('The review is done: it can be given only once.')
})

test('the end of immediate works is challenged and accepted', async ({ as, given }) => {
  const start = today()
  const { wrn, prn } = await given.permit({
    work_type: 'immediate',
    immediate_risk: true,
    proposed_start_date: `${start}T00:00:00Z`,
    proposed_start_time: Temporal.Now.instant().subtract({ minutes: 2 }).toString(),
    proposed_end_date: `${start.add({ days: 20 })}T00:00:00Z`,
  })
  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await officer.choose('Decision', 'Grant and challenge the end date')
  const end = start.add({ days: 10 })
  await officer.enterDate('When should the works end?', end.toString())
  await officer.fill('Comments to the promoter', 'Ten days are enough')
  await officer.press('Check and send')
  await officer.press('Send decision')

  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}`)
  await planner.page
    .getByRole('region', { name: 'What now' })
    .getByRole('link', { name: 'Review the end date' })
    .click()
  await planner.choose(`Do you accept ${dateWords(end)} as the end date?`, 'Accept')
  await planner.press('Send review')
  await planner.sees(`You accepted ${dateWords(end)} as the end date`)
  await planner.hasNoAxeProblems()

  await officer.open(`/works/${wrn}/permits/${prn}/duration-challenge`)
  await officer.seesHeading('You cannot answer this objection')
  await officer.sees('The promoter has accepted the end date.')
})

test('a permit is linked to its Section 81, and the link is taken back for a reason', async ({ as, given }) => {
  const section81 = await acceptedSection81(given)
  const { wrn, prn } = await given.permit()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}/links`)
  await planner.press('Link Section 81')
  await planner.seesProblem('Select a Section 81')
  await planner.choose('Which Section 81 is this permit for?', new RegExp(section81))
  await planner.hasNoAxeProblems()
  await planner.press('Link Section 81')
  await planner.sees(`Linked to Section 81 ${section81}`)
  await planner.open(`/works/${wrn}/permits/${prn}/links`)
  await planner.press('Unlink Section 81')
  await planner.seesProblem('Enter why you unlink it')
  await planner.fill('Why do you unlink it?', 'It is another cover')
  await planner.press('Unlink Section 81')
  await planner.sees(`No longer linked to Section 81 ${section81}`)

  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}/links`)
  await expect(officer.page.getByRole('button', { name: 'Link Section 81' })).toHaveCount(0)
})
