/** The record that both sides work on: its tabs, what they say to each other, their files, and everything that happened. */
import { readFile } from 'node:fs/promises'
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import { elevenMegabytes, program, smallPdf, smallPng } from './upload-files.ts'

test('every tab is an address of its own', async ({ as, given }) => {
  const { wrn, prn, street } = await given.worksInProgress()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}`)
  const tabs = planner.page.getByRole('navigation', { name: 'Parts of this works record' })
  const addresses = {
    Permits: 'permits',
    'On site': 'on-site',
    Files: 'files',
    Comments: 'comments',
    History: 'history',
  }
  for (const [name, address] of Object.entries({ ...addresses, Map: 'map' })) {
    await test.step(name, async () => {
      await tabs.getByRole('link', { name: new RegExp(`^${name}`) }).click()
      await expect(planner.page).toHaveURL(new RegExp(`/works/${wrn}/${address}$`))
      await expect(tabs.getByRole('link', { name: new RegExp(`^${name}`) })).toHaveAttribute('aria-current', 'page')
      await expect(planner.page.getByRole('heading', { level: 1 })).toContainText(street)
      await planner.hasNoAxeProblems()
    })
  }
  await planner.page.goBack()
  await expect(planner.page).toHaveURL(/\/history$/)
  await planner.page.reload()
  await planner.sees('Works start logged')

  await tabs.getByRole('link', { name: 'Permits' }).click()
  await planner.page.getByRole('main').getByRole('link', { name: prn }).first().click()
  await planner.seesHeading(`Permit ${prn}`)
})

test('a reference that is not there leads to finding it', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/works/MW00199999999')
  await planner.seesHeading('There are no works MW00199999999')
  await planner.hasNoAxeProblems()
})

test('comments go to the other side live, are marked as read, and internal ones stay inside', async ({ as, given }) => {
  const { wrn } = await given.permit()
  const planner = await as(accounts.planner)
  const officer = await as(accounts.officer)
  for (const person of [planner, officer]) await person.open(`/works/${wrn}/comments`)
  await officer.sees('No comments yet')

  await planner.press('Add comment')
  await planner.seesProblem('Select what it is about')
  await planner.seesProblem('Enter a comment')
  await planner.hasNoAxeProblems()
  await planner.page.getByLabel('What is it about?').selectOption('General')
  await planner.fill('Comment', 'The school asked us to be quiet before 9am')
  await planner.press('Add comment')
  await planner.sees('Comment added')

  const shown = officer.page.getByRole('list', { name: 'Comments' }).getByRole('listitem')
  const arrived = shown.filter({ hasText: 'be quiet before 9am' })
  await expect(arrived).toBeVisible({ timeout: 5000 })
  await expect(officer.page.getByRole('link', { name: 'Comments (1 unread)' })).toBeVisible()
  await officer.hasNoAxeProblems()
  await arrived.getByRole('button', { name: /^Mark as read/ }).click()
  await expect(arrived).toContainText('Read by')
  await expect(planner.page.getByText(/^Read by .*officer@marlshire/)).toBeVisible({ timeout: 5000 })

  await planner.page.getByLabel('What is it about?').selectOption('General')
  await planner.fill('Comment', 'Ask the crew lead before we answer')
  await planner.page.getByLabel('Only my organisation can see this').check()
  await planner.press('Add comment')
  const internal = planner.page.getByRole('listitem').filter({ hasText: 'Ask the crew lead' })
  await expect(internal).toContainText('Internal')

  await planner.page.getByLabel('What is it about?').selectOption('General')
  await planner.fill('Comment', 'We start at half past nine instead')
  await planner.press('Add comment')
  await expect(shown.filter({ hasText: 'half past nine' })).toBeVisible({ timeout: 5000 })
  await expect(shown.filter({ hasText: 'Ask the crew lead' })).toHaveCount(0)
  await officer.open(`/works/${wrn}/history`)
  await officer.sees(/events?$/)
  await expect(officer.page.getByText('Ask the crew lead')).toHaveCount(0)
})

test('files are uploaded, checked, added and downloaded; wrong ones are refused in words', async ({ as, given }) => {
  const { wrn } = await given.permit()
  const officer = await as(accounts.officer)
  const planner = await as(accounts.planner)
  for (const person of [officer, planner]) await person.open(`/works/${wrn}/files`)
  await planner.sees('No files yet')
  await planner.press('Add to the record')
  await planner.seesProblem('Choose a file to add')

  const input = planner.page.locator('input[type=file]')
  await input.setInputFiles([elevenMegabytes, { ...program, name: 'setup.exe' }])
  await planner.sees('too-big.pdf must be smaller than 10 MB')
  await planner.sees('setup.exe must be a PDF, Word, Excel, CSV, text, JPG or PNG')
  await planner.hasNoAxeProblems()

  const added = planner.page.getByRole('list', { name: 'Files added' }).getByRole('listitem')
  await input.setInputFiles([program])
  await expect(added.filter({ hasText: program.name })).toContainText('could not be uploaded')
  await added.getByRole('button', { name: `Remove ${program.name}` }).click()

  await input.setInputFiles([smallPdf, smallPng])
  for (const file of [smallPdf, smallPng]) await expect(added.filter({ hasText: file.name })).toContainText('Ready')
  await planner.hasNoAxeProblems()
  await planner.press('Add to the record')
  await planner.sees('2 files added')

  const listed = officer.page.getByRole('list', { name: 'Files' }).getByRole('listitem')
  await expect(listed.filter({ hasText: smallPdf.name })).toBeVisible({ timeout: 5000 })
  await officer.hasNoAxeProblems()
  for (const file of [smallPdf, smallPng]) {
    const downloading = officer.page.waitForEvent('download')
    await officer.press(`Download ${file.name}`)
    const download = await downloading
    expect(download.suggestedFilename()).toBe(file.name)
    expect(await readFile(await download.path())).toEqual(file.buffer)
  }
})

test('the history tells everything, newest first, and can be searched', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/history`)
  const events = officer.page.getByRole('main').locator('time')
  await expect(events.first()).toBeVisible()
  const moments = await events.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(moments.length).toBeGreaterThanOrEqual(3)
  expect(moments).toEqual([...moments].sort().reverse())

  await officer.page.getByLabel('Search history').fill('granted')
  await officer.page.keyboard.press('Enter')
  await expect(officer.page).toHaveURL(/words=granted/)
  await expect(officer.page.getByLabel('Search history')).toBeFocused()
  await expect(officer.page.getByText('1 event', { exact: true })).toBeVisible()
  await officer.page.getByLabel('Search history').fill('no such thing')
  await officer.page.keyboard.press('Enter')
  await officer.sees('No events match')
  await officer.hasNoAxeProblems()
  await officer.page.goBack()
  await expect(officer.page.getByText('1 event', { exact: true })).toBeVisible()
  await expect(officer.page.getByLabel('Search history')).toHaveValue('granted')
})
