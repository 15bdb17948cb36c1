/** Real data comes in by a file, and its officer finds it by USRN, on the list and on the map. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, testOn } from './test.ts'
import type { Person } from './person.ts'

const ours = join(import.meta.dirname, 'fixtures', 'works-of-seaton-quay.geojson')
const published = join(import.meta.dirname, '..', '..', 'shared', 'real', 'ashford-works-2018-06.geojson')
const hasPublished = existsSync(published)

// the file twice: what is there already must stay as it is
const test = testOn({ works: 0, imports: hasPublished ? [ours, ours, published] : [ours, ours] })

test('a file’s works are on the list of their authority and on the map, the broken record is not', async ({ as }) => {
  const officer = await as('officer-4810@import.example')
  await officer.open('/permits')
  const rows = officer.page.getByRole('region', { name: 'List of permits' }).getByRole('row')
  await expect(rows.filter({ has: officer.page.getByRole('rowheader') })).toHaveCount(3)
  await officer.hasNoAxeProblems()
  await findByUsrn(officer, { usrn: 45100012, street: 'Lantern Street', count: 2 })
  await seesOnMap(officer, { usrn: 45100012, street: 'Lantern Street', from: '2025-03-10', to: '2025-03-17' })

  await officer.open('/permits?usrn=45100012&work_category=standard')
  await rows.getByRole('link', { name: /-01$/ }).click()
  await officer.sees('Line the old main under the slipway')
  await officer.sees(/^Quay Water \(9540\)/)
  await officer.hasNoAxeProblems()
})

if (hasPublished) {
  test('published works of a real town come in whole and are found', async ({ as }) => {
    const officer = await as('officer-2275@import.example')
    await findByUsrn(officer, { usrn: 1301290, street: 'Wainwright Place' })
    await seesOnMap(officer, { usrn: 1301290, street: 'Wainwright Place', from: '2018-06-01', to: '2018-06-30' })
  })
} else {
  console.log(`The published works of a real town are not tried: there is no ${published}`)
}

async function findByUsrn(person: Person, wanted: { usrn: number; street: string; count?: number }): Promise<void> {
  await person.open('/permits')
  await person.page.getByText('More filters').click()
  await person.fill('USRN', String(wanted.usrn))
  await person.page.keyboard.press('Enter')
  await expect(person.page).toHaveURL(new RegExp(`usrn=${wanted.usrn}`))
  const rows = person.page.getByRole('region', { name: 'List of permits' }).getByRole('rowheader')
  await expect(person.page.getByRole('link', { name: `Remove filter: USRN: ${wanted.usrn}` })).toBeVisible()
  await expect(person.row(wanted.street).first()).toBeVisible()
  if (wanted.count !== undefined) await expect(rows).toHaveCount(wanted.count)
}

async function seesOnMap(
  person: Person,
  wanted: { usrn: number; street: string; from: string; to: string },
): Promise<void> {
  await person.open(`/map?usrn=${wanted.usrn}&from=${wanted.from}&to=${wanted.to}`)
  const list = person.page.getByRole('list', { name: 'In view' })
  await list.getByRole('button', { name: wanted.street }).first().click()
  await expect(person.page.getByRole('region', { name: wanted.street })).toContainText('Open the works record')
  await person.hasNoAxeProblems()
}
