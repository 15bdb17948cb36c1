/** The page of administration: what it offers can be opened by whom it is offered to, and asks for nothing that is refused. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

const places = (person: Person) => person.page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link')

/** What the service refused while pages were opened; 404 says that something is not there yet, like a fee matrix. */
function refusalsOf(person: Person): string[] {
  const refused: string[] = []
  person.page.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== 404) refused.push(`${response.status()} ${response.url()}`)
  })
  return refused
}

const people = [
  ['an authority’s administrator', accounts.admin, 14],
  ['a promoter’s administrator', 'admin@water.example', 9],
  ['a contractor’s administrator', 'admin@groundworks.example', 6],
] as const

for (const [who, email, least] of people) {
  test(`${who} opens every place of administration`, async ({ as }) => {
    const admin = await as(email)
    const refused = refusalsOf(admin)
    await admin.open('/admin')
    await expect(places(admin).first()).toBeVisible()
    await admin.hasNoAxeProblems()
    const found = await places(admin).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const href of found) {
      await admin.open(href)
      await expect(admin.page.getByRole('heading', { name: /^You cannot|could not be|Page not found/ })).toHaveCount(0)
    }
    expect(refused).toEqual([])
  })
}

test('an officer and a planner have their part of it, on a phone too', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/admin')
  await expect(places(officer).filter({ hasText: 'Geographical areas' })).toBeVisible()
  await expect(places(officer).filter({ hasText: 'Users' })).toHaveCount(0)
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()
  const planner = await as(accounts.planner)
  await planner.open('/admin')
  await expect(places(planner).filter({ hasText: 'Workstreams' })).toHaveCount(1)
  await expect(places(planner).filter({ hasText: 'Geographical areas' })).toHaveCount(0)
})
