/** What a standard permit on one street takes, counted as it is applied for; docs/entry-count.md says the same numbers. */
import { readFile } from 'node:fs/promises'
import { placeOnStreet, readConfirmation } from './apply.ts'
import { EntryCounter, type EntryCount } from './entry-counter.ts'
import { accounts, workingDay } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

test('a standard permit the first time, a part at a time', async ({ as, given }) => {
  const street = await given.street('High Street, Marlford')
  const planner = await as(accounts.planner)
  const hands = new EntryCounter(planner)
  await planner.open('/apply')
  hands.begin()
  await hands.press('Start now')
  await hands.follow('Type of application')
  await part(hands, planner, 'What are you applying for?', () => hands.choose('Type of works', /Planned/))
  await part(hands, planner, 'Where are the works?', () => hands.place(() => placeOnStreet(planner, street)))
  await part(hands, planner, 'What part of the street is affected?', () => placeDetails(hands))
  await part(hands, planner, 'What works will you do?', () => works(hands))
  await part(hands, planner, 'When will the works take place?', () => dates(hands))
  await part(hands, planner, 'What else is here?', () => planner.sees(/^Looked at: everything within/))
  await part(hands, planner, 'How will you manage traffic?', () => traffic(hands))
  await part(hands, planner, 'Which designations do the works affect?', () => designations(hands))
  await part(hands, planner, 'Which conditions will you work under?', async () => undefined)
  await part(hands, planner, 'Are you sharing these works with others?', () => sharing(hands))
  await part(hands, planner, 'Who can the authority contact?', () => contact(hands))
  await part(hands, planner, 'Do you have plans, letters or photos to add?', async () => undefined)
  await send(hands, planner)
  await isTold('First time, a part at a time', hands.count())
})

test('a standard permit the first time on one page, then from a template', async ({ as, given }) => {
  const street = await given.street('High Street, Marlford')
  const planner = await as(accounts.planner)
  const hands = new EntryCounter(planner)
  await planner.open('/apply')
  hands.begin()
  await hands.press('Start now')
  await hands.follow('Show all parts on one page')
  await hands.choose('Type of works', /Planned/)
  await hands.place(() => placeOnStreet(planner, street))
  await placeDetails(hands)
  await works(hands)
  await dates(hands)
  await traffic(hands)
  await designations(hands)
  await sharing(hands)
  await contact(hands)
  await hands.press('Save and check')
  const { wrn, prn } = await send(hands, planner)
  await isTold('First time, all on one page', hands.count())

  await planner.open(`/templates/new?permit=${wrn}/${prn}`)
  await planner.fill('Name', 'Service pipes')
  await planner.press('Save template')
  await planner.seesHeading('Templates')
  await planner.open('/apply')
  hands.begin()
  await hands.press('Use the template Service pipes')
  await hands.place(() => placeOnStreet(planner, street))
  await hands.fill('Where exactly', 'Outside 12 to 18')
  await hands.enterDate('Proposed start', workingDay(13))
  await hands.enterDate('Proposed end', workingDay(17))
  await designations(hands)
  await hands.press('Save and check')
  await send(hands, planner)
  await isTold('From a template', hands.count())
})

async function part(hands: EntryCounter, person: Person, question: string, answer: () => Promise<void>) {
  await person.seesHeading(question)
  await answer()
  await hands.press('Save and continue')
}

async function placeDetails(hands: EntryCounter) {
  await hands.fill('Where exactly', 'Outside 3 to 17')
  await hands.choose('Which parts of the street are affected?', 'Footway')
  await hands.choose('Will the footway be closed?', 'Yes, a pedestrian walkway will be provided')
  await hands.choose('Will a footpath be closed?', 'No')
}

async function works(hands: EntryCounter) {
  await hands.fill('Describe the works', 'Renew 3 service pipes')
  await hands.choose('Type of works', 'Utility repair and maintenance')
  await hands.choose('Will you dig?', 'Yes')
  await hands.choose('Workstream', /001/)
}

/** Five working days, in good time: a standard permit. */
async function dates(hands: EntryCounter) {
  await hands.enterDate('Proposed start', workingDay(13))
  await hands.enterDate('Proposed end', workingDay(17))
  await hands.choose('Do you need a temporary traffic order?', 'No')
}

async function traffic(hands: EntryCounter) {
  await hands.choose('Traffic management', 'Give and take')
  await hands.choose('Do you have a traffic management plan?', 'No')
}

const designations = (hands: EntryCounter) => hands.choose('Designations of the street', 'None of these')

const sharing = (hands: EntryCounter) => hands.choose('Are you sharing these works with others?', 'No')

async function contact(hands: EntryCounter) {
  await hands.fill('Contact name', 'Sam Obi')
  await hands.fill('Contact telephone number', '01632 960177')
}

async function send(hands: EntryCounter, person: Person) {
  await hands.follow('Continue to check answers')
  await person.sees(/^Standard, /)
  await hands.declare()
  await hands.press(/^Send application/)
  return readConfirmation(person)
}

/** The row of the table that the docs have for it. */
async function isTold(what: string, { pages, fields, clicks }: EntryCount) {
  const row = `| ${what} | ${pages} | ${fields} | ${clicks} |`
  console.log(row)
  const page = await readFile('docs/entry-count.md', 'utf8')
  expect(page.replaceAll(/ {2,}/g, ' ')).toContain(row)
}
