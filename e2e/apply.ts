/** Applying for a permit in the app, as a planner or a contractor does it: every part on one page, the place drawn by keys. */
import { expect } from '@playwright/test'
import type { Person } from './person.ts'
import { datesInGoodTime } from './given.ts'

/** Starts an application and leaves the person on the page with every part. */
export async function beginApplication(person: Person): Promise<void> {
  await person.open('/apply')
  await person.press('Start now')
  await person.follow('Show all parts on one page')
  await expect(person.page.getByRole('navigation', { name: 'Parts of the application' })).toBeVisible()
}

/** Chooses the street by name and draws a line on it with the keyboard alone. */
export async function drawOnStreet(person: Person, street: { name: string; usrn: number }): Promise<void> {
  const box = person.page.getByRole('combobox', { name: 'Street (USRN)' })
  await box.fill(String(street.usrn))
  await person.page
    .getByRole('option', { name: new RegExp(street.name) })
    .first()
    .click()
  const map = person.page.getByRole('application', { name: /Where on the street/ })
  await map.focus()
  await person.page.keyboard.press('Enter')
  await person.sees(/Line with 1 point/)
  for (let step = 0; step < 3; step += 1) await person.page.keyboard.press('ArrowRight')
  await expect(async () => {
    await person.page.keyboard.press('Enter')
    await expect(person.page.getByText(/Line with 2 points/)).toBeVisible({ timeout: 500 })
  }).toPass()
}

/** Answers everything that a small planned job has to answer. */
export async function answerTheRest(person: Person, description: string): Promise<void> {
  const { proposed_start_date, proposed_end_date } = datesInGoodTime()
  await person.fill('Where exactly', 'Outside number 12')
  await person.choose('Which parts of the street are affected?', 'Footway')
  await person.choose('Will the footway be closed?', 'Yes, a pedestrian walkway will be provided')
  await person.choose('Will a footpath be closed?', 'No')
  await person.fill('Describe the works', description)
  await person.choose('Type of works', 'Utility repair and maintenance')
  await person.choose('Will you dig?', 'Yes')
  await person.choose('Workstream', /001/)
  await person.enterDate('Proposed start', proposed_start_date.slice(0, 10))
  await person.enterDate('Proposed end', proposed_end_date.slice(0, 10))
  await person.choose('Do you need a temporary traffic order?', 'No')
  await person.choose('Traffic management', 'Give and take')
  await person.choose('Do you have a traffic management plan?', 'No')
  await person.choose('Could lane rental charges apply?', 'No')
  await person.choose(/designations/i, 'None of these')
  await person.choose('Are you sharing these works with others?', 'No')
  await person.fill('Contact name', 'Sam Obi')
  await person.fill('Contact telephone number', '01632 960177')
}

/** From the questions to the last page, with the declaration made. */
export async function toCheckAnswers(person: Person): Promise<void> {
  await person.press('Save and check')
  await person.follow('Continue to check answers')
  await person.page.getByLabel('I have checked that the details are right').check()
}

/** From the questions to the confirmation; resolves to the references that the confirmation gives. */
export async function sendApplication(person: Person): Promise<{ wrn: string; prn: string }> {
  await toCheckAnswers(person)
  await person.press(/^Send application/)
  return readConfirmation(person)
}

export async function readConfirmation(person: Person): Promise<{ wrn: string; prn: string }> {
  await expect(person.page.getByRole('heading', { level: 1, name: /sent/i })).toBeVisible()
  const prn = /[A-Z]{2}\d{11}-\d{2}/.exec(await person.page.locator('main').innerText())?.[0] ?? ''
  return { wrn: prn.slice(0, -3), prn }
}

/** Chooses the street and types where on it the works are: a line of twelve metres from its middle. */
export async function placeOnStreet(
  person: Person,
  street: { name: string; usrn: number; point: readonly [number, number] },
): Promise<void> {
  await person.page.getByRole('combobox', { name: 'Street (USRN)' }).fill(String(street.usrn))
  await person.page
    .getByRole('option', { name: new RegExp(street.name) })
    .first()
    .click()
  const [easting, northing] = street.point
  for (const [count, place] of [`${easting}, ${northing}`, `${easting + 12}, ${northing}`].entries()) {
    await person.page.getByLabel('Enter coordinates').fill(place)
    await person.page.keyboard.press('Enter')
    await person.sees(new RegExp(`Line with ${count + 1} point`))
  }
}
