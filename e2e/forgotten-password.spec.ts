import { password } from './api-client.ts'
import { expect, test } from './test.ts'

// nobody else's journey signs in as them
const email = 'planner@marlshire.example'
const chosen = 'Another-2026'

test('somebody who forgot their password gets a code by mail and signs in with a new one', async ({ stranger }) => {
  const person = await stranger()
  const typePassword = (label: string, text: string) => person.page.getByLabel(label, { exact: true }).fill(text)
  await person.open('/sign-in')
  await person.follow('I have forgotten my password')
  await person.seesHeading('Get a code for a new password')
  await person.hasNoAxeProblems()
  await person.press('Send the code')
  await person.seesProblem('Enter your email address')
  await person.hasNoAxeProblems()

  await person.fill('Email address', email)
  await person.press('Send the code')
  await person.seesHeading('Choose a new password')
  await person.sees(`If there is an account for ${email}, a code is on its way to it.`)
  await expect(person.page.getByLabel('Email address')).toHaveValue(email)
  await person.hasNoAxeProblems()

  const reader = await stranger({ phone: true })
  await reader.open('/mail')
  await reader.sees(/is your code for a new password/)
  await reader.hasNoAxeProblems()
  await reader.doesNotScrollSideways()
  const subject = await reader.page
    .getByRole('heading', { name: /is your code/ })
    .first()
    .textContent()
  const code = subject?.slice(0, 6) ?? ''

  await person.press('Save the password')
  await person.seesProblem('Enter the code from the email')
  await person.seesProblem('Enter a new password')
  await person.hasNoAxeProblems()
  await person.fill('Code from the email', code === '000000' ? '000001' : '000000')
  await typePassword('New password', chosen)
  await typePassword('New password again', chosen)
  await person.press('Save the password')
  await person.seesProblem('This code is wrong or too old. Ask for another')

  await person.fill('Code from the email', code)
  await typePassword('New password', 'short1')
  await typePassword('New password again', 'short1')
  await person.press('Save the password')
  await person.seesProblem('Password must be 10 characters or more')

  await typePassword('New password', chosen)
  await typePassword('New password again', chosen)
  await person.press('Save the password')
  await person.seesHeading('Sign in')
  await person.sees('Your password is changed. Sign in with the new one')
  await person.hasNoAxeProblems()

  await person.fill('Email address', email)
  await typePassword('Password', password)
  await person.press('Sign in')
  await person.seesProblem('Email or password is wrong. Capital letters count in both')
  await typePassword('Password', chosen)
  await person.press('Sign in')
  await expect(person.page.getByRole('button', { name: /Ffion Lloyd/ })).toBeVisible()
})

test('an address without an account is answered the same, and gets no mail', async ({ stranger }) => {
  const person = await stranger({ phone: true })
  await person.open('/forgot-password')
  await person.fill('Email address', 'nobody@nowhere.example')
  await person.press('Send the code')
  await person.seesHeading('Choose a new password')
  await person.sees('If there is an account for nobody@nowhere.example, a code is on its way to it.')
  await person.doesNotScrollSideways()
  await person.follow('Send another code')
  await person.seesHeading('Get a code for a new password')
  await expect(person.page.getByLabel('Email address')).toHaveValue('nobody@nowhere.example')
  await person.open('/mail')
  await expect(person.page.getByText('nobody@nowhere.example')).toHaveCount(0)
})
