/** Lists that people come back to: named, pinned, passed on, shared, and opened when a filter is gone. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

/** Saves the list in front of the person; ticks what is said. */
async function saveAs(person: Person, name: string, ...ticks: string[]) {
  await person.press('Save view')
  const form = person.page.getByRole('form', { name: 'Save this view' })
  await form.getByLabel('Name of the view').fill(name)
  for (const tick of ticks) await form.getByLabel(tick).check()
  await form.getByRole('button', { name: 'Save' }).click()
  await person.sees(`View saved: ${name}`)
}

async function deleteView(person: Person, name: string) {
  await person.open('/saved-views')
  await person.follow(new RegExp(`Delete\\s+${name}`))
  await person.seesHeading('Delete a saved view')
  await person.press('Delete view')
  await person.sees(`View ${name} is deleted`)
}

test('a list looked at every day is saved, pinned to the home page, renamed and deleted', async ({ as }) => {
  const planner = await as(accounts.planner)
  const name = `Plans to progress ${Date.now()}`
  await planner.open('/forward-plans?forward_plan_status=raised')
  await planner.press('Save view')
  const form = planner.page.getByRole('form', { name: 'Save this view' })
  await form.getByRole('button', { name: 'Save' }).click()
  await planner.sees(/Enter a name for the view/)
  await planner.hasNoAxeProblems()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await saveAs(planner, name, 'Pin to my home page')
  await planner.hasNoAxeProblems()

  await planner.open('/')
  const pinned = planner.page.getByRole('region', { name: 'Pinned views' })
  await pinned.getByRole('link', { name }).click()
  await planner.seesHeading('Forward plans')
  await expect(planner.page).toHaveURL(/\/forward-plans\?forward_plan_status=raised$/)

  await planner.open('/saved-views')
  await planner.hasNoAxeProblems()
  await planner.press(new RegExp(`^Unpin\\s+${name}`))
  await expect(planner.page.getByRole('button', { name: new RegExp(`^Pin\\s+${name}`) })).toBeVisible()
  await planner.follow(new RegExp(`Export\\s+${name}`))
  await planner.seesHeading('Forward plans')
  await expect(planner.page).toHaveURL(/forward_plan_status=raised/)
  await planner.hasNoAxeProblems()
  const exporting = planner.page.getByRole('form', { name: 'Export forward plans' })
  await exporting.getByRole('button', { name: 'Export', exact: true }).click()
  await planner.sees('Your export is being made')

  await planner.open('/saved-views')
  await planner.follow(new RegExp(`Change\\s+${name}`))
  await planner.seesHeading('Change a saved view')
  await planner.fill('Name of the view', `${name} b`)
  await planner.hasNoAxeProblems()
  await planner.press('Save')
  await planner.sees(`View ${name} b is saved`)
  await deleteView(planner, `${name} b`)
  await expect(planner.page.getByRole('link', { name: `${name} b` })).toHaveCount(0)
})

test('a shared view opens for colleagues by its link, who cannot change it; an administrator can', async ({ as }) => {
  const admin = await as('admin@marlshire.example')
  const officer = await as(accounts.officer)
  const name = `High impact ${Date.now()}`
  await officer.open('/permits?is_high_impact_traffic_management=true')
  await saveAs(officer, name, 'Share with my organisation')

  await admin.open('/saved-views')
  await admin.follow(name)
  await admin.page.waitForURL(/\/permits\?is_high_impact/)
  await admin.open('/saved-views')
  const row = admin.page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('Shared')
  await expect(row.getByRole('link', { name: /Change/ })).toBeVisible()

  const finance = await as('finance@marlshire.example')
  await finance.open('/saved-views')
  const theirs = finance.page.getByRole('row').filter({ hasText: name })
  await expect(theirs.getByRole('link', { name: /Change/ })).toHaveCount(0)
  const href = (await theirs.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  await finance.open(href)
  await finance.seesHeading('Permits')
  await finance.open(`${href}/change`)
  await finance.seesHeading('You cannot change this view')
  await finance.hasNoAxeProblems()

  const stranger = await as(accounts.planner)
  await stranger.open(href)
  await stranger.seesHeading('This view is not there')
  await deleteView(admin, name)
})

test('a view whose filter is no longer there opens with the rest, and says so', async ({ as, given }) => {
  await given.permit()
  const planner = await as(accounts.planner)
  await planner.open('/permits?status=submitted&colour_of_signs=red')
  await planner.seesHeading('Permits')
  await planner.sees(/does not have any more: the filter “colour of signs”/)
  await planner.sees(/permits? match/)
  await planner.hasNoAxeProblems()
})
