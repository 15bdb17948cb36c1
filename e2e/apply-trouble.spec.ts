/** An application in trouble: missing answers, wrong dates, a reload, a lost session, a lost connection. Nothing is lost or sent twice. */
import { answerTheRest, beginApplication, drawOnStreet, readConfirmation, toCheckAnswers } from './apply.ts'
import { password } from './api-client.ts'
import { accounts, workingDay } from './given.ts'
import { expect, test } from './test.ts'
import type { Given } from './given.ts'
import type { Person } from './person.ts'

const description = 'Mend a leaking joint by the bus stop'

test('a draft survives a reload and a lost session', async ({ as }) => {
  const planner = await as(accounts.planner)
  await beginApplication(planner)
  await planner.choose('Type of works', /Planned/)
  await planner.fill('Describe the works', description)
  await planner.sees(/^Draft saved/)
  await planner.fill('Contact name', 'Ada Pugh')
  await planner.page.reload()
  await expect(planner.page.getByLabel('Describe the works')).toHaveValue(description)
  await expect(planner.page.getByLabel('Contact name', { exact: true })).toHaveValue('Ada Pugh')

  await planner.fill('Contact telephone number', '01632 960123')
  await planner.context.clearCookies()
  await planner.page.reload()
  await planner.seesHeading('Sign in')
  await planner.fill('Email address', accounts.planner)
  await planner.page.getByLabel('Password', { exact: true }).fill(password)
  await planner.press('Sign in')
  await planner.seesHeading(/^Apply for a permit/)
  await expect(planner.page.getByLabel('Describe the works')).toHaveValue(description)
  await expect(planner.page.getByLabel('Contact name', { exact: true })).toHaveValue('Ada Pugh')
  await expect(planner.page.getByLabel('Contact telephone number', { exact: true })).toHaveValue('01632 960123')

  await test.step('another account of the same device does not see it', async () => {
    await planner.context.clearCookies()
    await planner.open('/sign-in?next=/apply')
    await planner.fill('Email address', 'planner@broadband.example')
    await planner.page.getByLabel('Password', { exact: true }).fill(password)
    await planner.press('Sign in')
    await planner.seesHeading('Apply for a permit')
    await expect(planner.page.getByText('Drafts on this device')).toHaveCount(0)
  })
})

test('empty answers are listed and linked, and so are dates that run backwards', async ({ as }) => {
  const planner = await as(accounts.planner)
  await beginApplication(planner)
  await planner.choose('Type of works', /Planned/)
  await planner.press('Save and check')
  for (const message of [
    'Enter a description of the works',
    'Select the type of works',
    'Select yes if you will dig',
    'Select a workstream',
    'Enter a start date',
    'Select yes if you need a temporary traffic order',
    'Enter a contact name',
  ]) {
    await planner.seesProblem(message)
  }
  await expect(planner.page).toHaveTitle(/^Error: /)
  await planner.hasNoAxeProblems()
  const summary = planner.page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await summary.getByRole('link', { name: 'Enter a description of the works' }).click()
  await expect(planner.page.getByLabel('Describe the works')).toBeFocused()

  await planner.enterDate('Proposed start', workingDay(9))
  await planner.enterDate('Proposed end', workingDay(8))
  await planner.press('Save and check')
  await planner.seesProblem('End date must be the same as or after the start date')
  await planner.enterDate('Proposed end', '2027-02-30')
  await planner.press('Save and check')
  await planner.seesProblem('End date must be a real date')
})

test('short notice asks for a reason, and one button moves the dates instead', async ({ as }) => {
  const planner = await as(accounts.planner)
  await beginApplication(planner)
  await planner.choose('Type of works', /Planned/)
  await planner.choose('Do you need a temporary traffic order?', 'No')
  await planner.enterDate('Proposed start', workingDay(1))
  await planner.enterDate('Proposed end', workingDay(2))
  await planner.sees(/^Early start: \d days? short$/)
  await expect(planner.page.getByRole('group', { name: 'Has the authority agreed to the early start?' })).toBeVisible()
  await planner.hasNoAxeProblems()

  await planner.press(/^Start \w{3} \d+ \w{3} instead$/)
  await planner.sees('Enough')
  await expect(planner.page.getByRole('group', { name: 'Has the authority agreed to the early start?' })).toHaveCount(0)
  const day = await planner.page.getByRole('group', { name: 'Proposed start' }).getByLabel('Day').inputValue()
  expect(Number(day)).not.toBe(Number(workingDay(1).slice(8)))
})

test('without a connection nothing is lost, and sending again makes one works record', async ({ as, given }) => {
  const { planner, countOfWorks } = await readyToSend(as, given)
  const before = await countOfWorks()
  await planner.context.setOffline(true)
  await planner.press(/^Send application/)
  await planner.sees('You are offline')
  await expect(planner.page.getByText(description).first()).toBeVisible()
  await planner.context.setOffline(false)
  await planner.press('Try again')
  await planner.seesHeading(/sent/i)
  expect(await countOfWorks()).toBe(before + 1)
})

test('an answer that is lost on its way back, and a double press, still make one works record', async ({
  as,
  given,
}) => {
  const { planner, countOfWorks } = await readyToSend(as, given)
  const before = await countOfWorks()
  await planner.page.route('**/works', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await planner.press(/^Send application/)
  await planner.sees('The connection was lost')
  await planner.hasNoAxeProblems()
  expect(await countOfWorks()).toBe(before + 1)
  await planner.page.unroute('**/works')
  await planner.page.getByRole('button', { name: /^Send application/ }).dblclick()
  await planner.seesHeading(/sent/i)
  expect(await countOfWorks()).toBe(before + 1)
})

test('a session that ends before sending is taken up over the page, and what was sent goes once', async ({
  as,
  given,
}) => {
  const { planner, countOfWorks } = await readyToSend(as, given)
  const before = await countOfWorks()
  await planner.context.clearCookies()
  await planner.press(/^Send application/)
  const dialog = planner.page.getByRole('dialog', { name: 'You were signed out' })
  await expect(dialog.getByLabel('Email address')).toHaveValue(accounts.planner)
  await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused()
  await planner.hasNoAxeProblems()
  await planner.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await planner.sees(/Nothing you typed is lost/)
  await planner.hasNoAxeProblems()

  await planner.press('Sign in and send')
  await dialog.getByLabel('Password', { exact: true }).fill('not the password')
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog.getByText('Email or password is wrong')).toBeVisible()
  await planner.hasNoAxeProblems()
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await planner.page.keyboard.press('Enter')
  await planner.seesHeading(/sent/i)
  expect(await countOfWorks()).toBe(before + 1)
})

test('what the service refuses leads to its question', async ({ as, given }) => {
  const { wrn } = await given.permit()
  const planner = await as(accounts.planner)
  await applyOn(planner, given)
  await planner.choose('Works reference', 'Use our own')
  await planner.fill('Our works reference', wrn)
  await toCheckAnswers(planner)
  await planner.press(/^Send application/)
  await expect(planner.page.getByRole('link', { name: `Open ${wrn}` })).toBeVisible()
  await planner.hasNoAxeProblems()
  await planner.page.getByRole('link', { name: /^Change works reference/i }).click()
  await planner.choose('Works reference', 'Make one for me')
  await planner.press('Save and continue')
  await planner.page.getByLabel('I have checked that the details are right').check()
  await planner.press(/^Send application/)
  const sent = await readConfirmation(planner)
  expect(sent.wrn).not.toBe(wrn)
})

async function applyOn(planner: Person, given: Given): Promise<{ usrn: number }> {
  const street = await given.street('High Street, Marlford')
  await beginApplication(planner)
  await planner.choose('Type of works', /Planned/)
  await drawOnStreet(planner, street)
  await answerTheRest(planner, description)
  return street
}

/** A planner on the last page, everything answered, and how many permits there are on the street. */
async function readyToSend(as: (email: string) => Promise<Person>, given: Given) {
  const planner = await as(accounts.planner)
  const { usrn } = await applyOn(planner, given)
  await toCheckAnswers(planner)
  return { planner, countOfWorks: () => given.permitsOn(usrn) }
}
