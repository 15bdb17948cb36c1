/** One whole application on a phone's width, a part at a time, without a mouse or a finger. */
import { readConfirmation } from './apply.ts'
import { accounts, workingDay } from './given.ts'
import { expect, test } from './test.ts'
import type { Locator } from '@playwright/test'
import type { Person } from './person.ts'

test('a planner applies step by step with the keyboard alone', async ({ as, given }) => {
  test.slow()
  const street = await given.street('High Street, Marlford')
  const planner = await as(accounts.planner, { phone: true })
  const hands = keyboardOf(planner)
  await planner.open('/apply')
  await hands.press('Start now')
  await planner.seesHeading(/^Apply for a permit/)
  await planner.hasNoAxeProblems()
  await planner.doesNotScrollSideways()
  await planner.tabsTo(planner.page.getByRole('link', { name: 'Type of application' }))
  await planner.page.keyboard.press('Enter')

  await step(planner, 'What are you applying for?', async () => {
    await hands.choose('Type of works', /^Planned/)
  })
  await step(planner, 'Where are the works?', async () => {
    await hands.type(planner.page.getByRole('combobox', { name: 'Street (USRN)' }), String(street.usrn))
    await expect(planner.page.getByRole('option', { name: new RegExp(street.name) })).toBeVisible()
    await planner.page.keyboard.press('ArrowDown')
    await planner.page.keyboard.press('Enter')
    await planner.sees(`${street.name}, Marlford`)
    const [easting, northing] = street.point
    for (const [count, place] of [`${easting}, ${northing}`, `${easting + 12}, ${northing}`].entries()) {
      await hands.type(planner.page.getByLabel('Enter coordinates'), place)
      await planner.page.keyboard.press('Enter')
      await planner.sees(new RegExp(`Line with ${count + 1} point`))
    }
  })
  await step(planner, 'What part of the street is affected?', async () => {
    await hands.fill('Where exactly', 'Outside the library')
    await hands.tick('Which parts of the street are affected?', 'Footway')
    await hands.choose('Will the footway be closed?', 'No')
    await hands.choose('Will a footpath be closed?', 'No')
  })
  await step(planner, 'What works will you do?', async () => {
    await hands.fill('Describe the works', 'Renew a stop tap without a mouse')
    await hands.choose('Type of works', 'Utility repair and maintenance')
    await hands.choose('Will you dig?', 'Yes')
    await hands.choose('Workstream', /001/)
  })
  await step(planner, 'When will the works take place?', async () => {
    for (const [question, date] of [
      ['Proposed start', workingDay(8)],
      ['Proposed end', workingDay(9)],
    ] as const) {
      const group = planner.page.getByRole('group', { name: question })
      for (const [part, value] of [
        ['Day', date.slice(8)],
        ['Month', date.slice(5, 7)],
        ['Year', date.slice(0, 4)],
      ] as const) {
        await hands.type(group.getByLabel(part), value)
      }
    }
    await hands.choose('Do you need a temporary traffic order?', 'No')
    await planner.sees('Enough')
  })
  await step(planner, 'What else is here?', async () => {
    await hands.tick('Considered', 'I have considered what is here')
  })
  await step(planner, 'How will you manage traffic?', async () => {
    await hands.choose('Traffic management', 'Give and take')
    await hands.choose('Do you have a traffic management plan?', 'No')
    await hands.choose('Could lane rental charges apply?', 'No')
  })
  await step(planner, 'Which designations do the works affect?', async () => {
    await hands.tick('Designations of the street', 'None of these')
  })
  await step(planner, 'Which conditions will you work under?', async () => undefined)
  await step(planner, 'Are you sharing these works with others?', async () => {
    await hands.choose('Are you sharing these works with others?', 'No')
  })
  await step(planner, 'Who can the authority contact?', async () => {
    await hands.fill('Contact name', 'Sam Obi')
    await hands.fill('Contact telephone number', '01632 960177')
  })
  await step(planner, 'Do you have plans, letters or photos to add?', async () => undefined)

  await planner.sees('Continue to check answers')
  await planner.hasNoAxeProblems()
  await planner.tabsTo(planner.page.getByRole('link', { name: 'Continue to check answers' }))
  await planner.page.keyboard.press('Enter')
  await planner.seesHeading('Check your answers and send')
  await planner.hasNoAxeProblems()
  await planner.doesNotScrollSideways()
  await planner.tabsTo(planner.page.getByLabel('I have checked that the details are right'))
  await planner.page.keyboard.press('Space')
  await hands.press(/^Send application/)
  const { prn } = await readConfirmation(planner)
  expect(prn).not.toBe('')
  await planner.hasNoAxeProblems()
})

/** Does what is asked on the step's page, looks at it, and goes on. */
async function step(person: Person, question: string, answer: () => Promise<unknown>): Promise<void> {
  await test.step(question, async () => {
    await person.seesHeading(question)
    await answer()
    await person.hasNoAxeProblems()
    await person.doesNotScrollSideways()
    await keyboardOf(person).press('Save and continue')
    await expect(person.page.getByRole('heading', { level: 1, name: question, exact: true })).toHaveCount(0)
  })
}

/** The same deeds as with a mouse, each reached with Tab. */
function keyboardOf(person: Person) {
  const { keyboard } = person.page
  const group = (question: string) => person.page.getByRole('group', { name: question, exact: true })
  const type = async (field: Locator, text: string) => {
    await person.tabsTo(field)
    await keyboard.type(text)
  }
  return {
    type,
    fill: (label: string, text: string) => type(person.page.getByLabel(label, { exact: true }), text),
    press: async (name: string | RegExp) => {
      await person.tabsTo(person.page.getByRole('button', { name }).first())
      await keyboard.press('Enter')
    },
    /** Arrows move between the answers of a question, and choose. */
    choose: async (question: string, answer: string | RegExp) => {
      const wanted = group(question).getByRole('radio', { name: answer, exact: typeof answer === 'string' })
      const chosen = group(question).getByRole('radio', { checked: true })
      if ((await chosen.count()) === 0) {
        await person.tabsTo(group(question).getByRole('radio').first())
        await keyboard.press('Space')
      } else {
        await person.tabsTo(chosen)
      }
      for (let presses = await group(question).getByRole('radio').count(); presses > 0; presses -= 1) {
        if (await wanted.isChecked()) break
        await keyboard.press('ArrowDown')
      }
      await expect(wanted).toBeChecked()
    },
    tick: async (question: string, answer: string) => {
      const box = group(question).getByRole('checkbox', { name: answer, exact: true })
      await person.tabsTo(box)
      await keyboard.press('Space')
      await expect(box).toBeChecked()
    },
  }
}
