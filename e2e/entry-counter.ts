/** Counts what an application costs the person at the keyboard: pages seen, questions answered, presses. */
import type { Person } from './person.ts'

export type EntryCount = { readonly pages: number; readonly fields: number; readonly clicks: number }

/** The person's verbs, counted. A date is one field, and so are radios and check boxes; typing is no click, choosing is one. */
export class EntryCounter {
  readonly #person: Person
  readonly #pages = new Set<string>()
  #fields = 0
  #clicks = 0

  constructor(person: Person) {
    this.#person = person
    person.page.on('framenavigated', () => this.#seePage())
  }

  #seePage(): void {
    const { pathname } = new URL(this.#person.page.url())
    if (pathname !== 'blank') this.#pages.add(pathname)
  }

  /** Forgets what was counted before the application began. */
  begin(): void {
    this.#pages.clear()
    this.#seePage()
    this.#fields = 0
    this.#clicks = 0
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#person.press(name)
    this.#clicks += 1
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.#person.follow(name)
    this.#clicks += 1
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.#person.fill(label, text)
    this.#fields += 1
  }

  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    await this.#person.choose(question, answer)
    this.#fields += 1
    this.#clicks += 1
  }

  async enterDate(question: string | RegExp, date: string): Promise<void> {
    await this.#person.enterDate(question, date)
    this.#fields += 1
  }

  /** Street and place: found by its number and chosen, two points typed; two fields, one click. */
  async place(act: () => Promise<void>): Promise<void> {
    await act()
    this.#fields += 2
    this.#clicks += 1
  }

  async declare(): Promise<void> {
    await this.#person.page.getByLabel('I have checked that the details are right').check()
    this.#fields += 1
    this.#clicks += 1
  }

  count(): EntryCount {
    return { pages: this.#pages.size, fields: this.#fields, clicks: this.#clicks }
  }
}
