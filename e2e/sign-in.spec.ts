import { accounts } from './given.ts'
import { password } from './api-client.ts'
import { expect, test } from './test.ts'

/** Nobody of another journey signs in with it, so that its lock holds nobody up. */
const lockedOnPurpose = 'api-officer@marlshire.example'

test('a wrong password says no more than it must, and the right one leads to the page asked for', async ({
  stranger,
}) => {
  const person = await stranger()
  await person.open('/permits?status=submitted')
  await person.seesHeading('Sign in')
  await person.hasNoAxeProblems()

  await person.press('Sign in')
  await person.seesProblem('Enter your email address')
  await person.seesProblem('Enter your password')
  await expect(person.page).toHaveTitle(/^Error: /)
  await person.hasNoAxeProblems()

  await person.fill('Email address', accounts.officer)
  await person.page.getByLabel('Password', { exact: true }).fill('not-the-password')
  await person.press('Sign in')
  await person.seesProblem('Email or password is wrong. Capital letters count in both')
  await expect(person.page.getByLabel('Email address')).toHaveValue(accounts.officer)

  await person.page.getByLabel('Password', { exact: true }).fill(password)
  await person.press('Sign in')
  await person.seesHeading('Permits')
  await expect(person.page).toHaveURL(/\/permits\?status=submitted$/)
  await expect(person.page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('five wrong passwords lock the account and say until when', async ({ stranger }) => {
  const person = await stranger()
  await person.open('/sign-in')
  await person.fill('Email address', lockedOnPurpose)
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await person.page.getByLabel('Password', { exact: true }).fill(`wrong-${attempt}`)
    await person.press('Sign in')
    await expect(person.page.getByRole('alert').getByRole('link')).toBeVisible()
    await expect(person.page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  }
  await expect(person.page.getByRole('alert')).toContainText('This account is locked after too many wrong passwords')
})

test('a contractor chooses the promoter, sees it on every page, and can change it', async ({ stranger }) => {
  const person = await stranger()
  await person.open('/sign-in')
  await person.fill('Email address', accounts.contractor)
  await person.page.getByLabel('Password', { exact: true }).fill(password)
  await person.press('Sign in')
  await person.seesHeading('Who are you acting for?')
  await person.hasNoAxeProblems()
  await person.press('Continue')
  await person.seesProblem('Select the promoter you are acting for')

  await person.choose('Promoter', 'Marl Water')
  await person.press('Continue')
  const band = person.page.getByRole('region', { name: 'Acting for' })
  await expect(band).toContainText('Marl Water')
  await band.getByRole('link', { name: /Change/ }).click()
  await person.choose('Promoter', 'Marl Broadband')
  await person.press('Continue')
  await expect(band).toContainText('Marl Broadband')
})

test('signing out ends the session everywhere and says so', async ({ as }) => {
  const planner = await as('planner@broadband.example')
  const elsewhere = await as('planner@broadband.example')
  await planner.open('/')
  await elsewhere.open('/permits')
  await planner.page.getByRole('button', { name: /Sian Price/ }).click()
  await planner.press('Sign out')
  await planner.seesHeading('You have signed out')
  await planner.hasNoAxeProblems()

  // the page may have heard of it by itself, and asks already
  await elsewhere.page.getByRole('link', { name: 'Home' }).first().dispatchEvent('click')
  await elsewhere.press('Sign in later')
  await elsewhere.seesHeading('You were signed out')
  await elsewhere.follow('Sign in')
  await elsewhere.seesHeading('Sign in')
})
