/** On site without a mouse or a finger: everything is reached in reading order, and nothing traps. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('a planner starts works, undoes it, starts again and stops with the keyboard alone', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const planner = await as(accounts.planner)
  const { page } = planner
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await planner.open(`/works/${wrn}/on-site`)
  await planner.tabsTo(button('Start works'))
  await page.keyboard.press('Enter')
  await planner.tabsTo(page.getByRole('button', { name: /^Undo : Start|^Undo: Start|is not recorded yet/ }))
  await page.keyboard.press('Enter')
  await expect(button('Start works')).toBeVisible()

  await planner.tabsTo(button('Start works'))
  await page.keyboard.press('Enter')
  await planner.sees(/^Works started/)
  await expect(button('Stop works')).toBeVisible()
  await planner.tabsTo(button('Stop works'))
  await page.keyboard.press('Enter')
  await planner.sees(/^Works stopped/)
  await expect(button('Undo the stop')).toBeVisible()
  await planner.tabsTo(button('Undo the stop'))
  await page.keyboard.press('Enter')
  await planner.tabsTo(page.getByRole('textbox', { name: 'Why are you undoing this?' }))
  await page.keyboard.type('Not clear yet')
  await planner.tabsTo(button('Undo the stop'))
  await page.keyboard.press('Enter')
  await planner.sees('The stop is undone')
})
