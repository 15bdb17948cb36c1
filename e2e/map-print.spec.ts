/** The map on paper: as many millimetres as its scale says, on the sheet that was chosen. */
import { accounts } from './given.ts'
import { firstPageOf } from './pdf-pictures.ts'
import { expect, test } from './test.ts'

test('the sheet is true to its scale in the PDF, on the paper that was chosen', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  const { usrn } = await given.street('High Street, Marlford')
  await officer.open(`/map?usrn=${usrn}`)
  await expect(officer.page).toHaveURL(/centre=/)
  await officer.page.getByText('Take away what is in view').click()
  await officer.follow('Print to a scale on A4 or A3')
  await officer.seesHeading('Print the map')
  await officer.sees(/^The sheet is ready/)
  await officer.hasNoAxeProblems()

  for (const { paper, turn, scale, is } of [
    { paper: 'A4', turn: 'Landscape', scale: '1:500', is: [297, 210] },
    { paper: 'A4', turn: 'Portrait', scale: '1:1,250', is: [210, 297] },
    { paper: 'A3', turn: 'Landscape', scale: '1:2,500', is: [420, 297] },
  ]) {
    await officer.page.getByLabel('Paper').selectOption(paper)
    await officer.page.getByLabel('Which way round').selectOption(turn)
    await officer.page.getByLabel('Scale', { exact: true }).selectOption(scale)
    await officer.sees(`Scale ${scale}`)
    const metresToMillimetre = Number(scale.slice(2).replace(',', '')) / 1_000
    const sheet = officer.page.getByRole('region', { name: 'The sheet', exact: true })
    // the corners are the map's own, and not reckoned from the paper: wait until it has drawn this sheet
    await expect(async () => {
      const page = firstPageOf(await officer.page.pdf({ preferCSSPageSize: true, printBackground: true }))
      expect(page.paper[0]).toBeCloseTo(is[0] ?? 0, 0)
      expect(page.paper[1]).toBeCloseTo(is[1] ?? 0, 0)
      const [west = 0, south = 0, east = 0, north = 0] = cornersIn((await sheet.textContent()) ?? '')
      expect(Math.abs(page.picture[0] - (east - west) / metresToMillimetre), 'across').toBeLessThan(0.5)
      expect(Math.abs(page.picture[1] - (north - south) / metresToMillimetre), 'upward').toBeLessThan(0.5)
      expect(page.picture[0]).toBeGreaterThan(150)
    }).toPass({ timeout: 20_000 })
  }

  // the bar: so many millimetres for its metres
  await officer.page.emulateMedia({ media: 'print' })
  const bar = officer.page.locator('.app-sheet__bar')
  const long = (await bar.evaluate((element) => element.getBoundingClientRect().width)) / (96 / 25.4)
  expect(long).toBeCloseTo(100 / 2.5, 1)
  await officer.sees('100 m')
  await expect(officer.page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden()
  await expect(officer.page.getByRole('heading', { level: 1 })).toBeHidden()
  await officer.page.emulateMedia({ media: null })
  await expect(officer.page.getByRole('region', { name: 'On the sheet' })).toContainText(/High Street/)
  await officer.follow('Back to the map')
  await expect(officer.page).toHaveURL(/\/map\?.*centre=/)
  expect(wrn).toBeTruthy()
})

test('a phone chooses the sheet too, and a title stands on it and in the address', async ({ as, given }) => {
  await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true })
  const { usrn } = await given.street('High Street, Marlford')
  await officer.open(`/map/print?usrn=${usrn}&to_scale=1000`)
  await officer.fill('Title', 'Works of December')
  await officer.page.keyboard.press('Enter')
  await expect(officer.page).toHaveURL(/title=Works\+of\+December/)
  await expect(officer.page.getByRole('heading', { level: 2, name: 'Works of December' })).toBeVisible()
  await officer.doesNotScrollSideways()
  await officer.hasNoAxeProblems()
})

function cornersIn(text: string): number[] {
  const found = /From ([\d.]+), ([\d.]+) to ([\d.]+), ([\d.]+), British National/.exec(text)
  return (found ?? []).slice(1).map(Number)
}
