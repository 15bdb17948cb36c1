/** A person at a browser, in the verbs of the job. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export class Person {
  readonly page: Page
  readonly context: BrowserContext

  constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await expect(this.page.locator('h1')).toBeVisible()
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click()
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).first().fill(text)
  }

  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    await this.page
      .getByRole('group', { name: question })
      .getByLabel(answer, { exact: typeof answer === 'string' })
      .first()
      .check()
  }

  async enterDate(question: string | RegExp, date: string): Promise<void> {
    const [year, month, day] = date.split('-').map(Number)
    const group = this.page.getByRole('group', { name: question })
    await group.getByLabel('Day').fill(String(day))
    await group.getByLabel('Month').fill(String(month))
    await group.getByLabel('Year').fill(String(year))
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible()
  }

  /** The problem stands in the summary, which links to the question, and on the question itself. */
  async seesProblem(message: string): Promise<void> {
    const summary = this.page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(summary.getByRole('link', { name: message })).toBeVisible()
    await expect(this.page.locator('.govuk-error-message', { hasText: message }).first()).toBeVisible()
  }

  /** Presses Tab until the focus is there, as somebody without a mouse does. */
  async tabsTo(target: Locator, most = 150): Promise<void> {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < most; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  /**
   * The signal is gone. First the frame can count what waits: its note is fetched a second after the page, and a signal that
   * goes before that takes it along.
   */
  async losesSignal(): Promise<void> {
    await this.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('outbox-note')),
    )
    await this.context.setOffline(true)
  }

  /** Everything fits the width of the screen: only a table may have a scroll bar of its own. */
  async doesNotScrollSideways(): Promise<void> {
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(width, `sideways scroll on ${this.page.url()}`).toBeLessThanOrEqual(0)
  }

  /** Asks a list for more until it has this. */
  async showsMoreUntil(button: string, wanted: Locator): Promise<void> {
    await expect(async () => {
      if (!(await wanted.isVisible())) await this.press(button)
      await expect(wanted).toBeVisible({ timeout: 3000 })
    }).toPass()
  }

  row(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text })
  }

  async hasNoAxeProblems(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(axeTags).analyze()
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
    )
    expect(found, `axe on ${this.page.url()}`).toEqual([])
  }
}
