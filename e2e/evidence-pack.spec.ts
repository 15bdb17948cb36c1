/** One works record as one document: all that hangs on it, its photos loaded before it is printed, nothing of the other side's own. */
import { createComment } from '../domain/contract/comments.ts'
import { cameraPhoto } from './camera-photo.ts'
import { issuedPenalty } from './given-enforcement.ts'
import { inspectionOn } from './given-inspections.ts'
import { givenComments } from './given-comments.ts'
import { givenSite } from './given-sites.ts'
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('an officer makes a pack of a works record with its photos, and prints it', async ({ as, given }) => {
  const permit = await given.worksInProgress()
  const { wrn, prn } = permit
  const officer = await as(accounts.officer)
  const photo = await cameraPhoto(officer.page, 800, 600)
  const uploaded = await officer.page.request.post('/v6/work/files', { multipart: { file: photo } })
  const { file_id } = (await uploaded.json()) as { file_id: number }
  await expect
    .poll(async () => (await officer.page.request.get(`/v6/work/files/${file_id}`)).status(), { timeout: 15_000 })
    .toBe(200)
  const { ref } = await inspectionOn(given, permit, { inspection_evidence: true, file_ids: [file_id] })
  const penalty = await issuedPenalty(given, wrn)
  await givenSite(given, permit)
  await givenComments(given, permit, ['We start at 9:30am'])
  const client = await given.client(accounts.officer)
  const said = { topic: 'GENERAL', detail: 'Watch this gang', is_internal: true } as const
  await client.call(createComment, { params: { workReferenceNumber: wrn }, body: said })

  await officer.open(`/works/${wrn}`)
  await officer.press('More actions')
  await officer.follow(/^Evidence pack/)
  await officer.seesHeading(new RegExp(`Evidence pack: works ${wrn}`))
  await officer.sees(/^Made .* by /)
  await expect(officer.page.getByRole('status').filter({ hasText: /^Ready: \d+ parts, 1 photo$/ })).toBeVisible({
    timeout: 20_000,
  })
  for (const record of [prn, ref, penalty]) {
    await expect(officer.page.getByRole('article', { name: new RegExp(record) }).first()).toBeVisible()
  }
  await expect(officer.page.getByRole('img', { name: new RegExp(`IMG_0042.jpg, ${ref}`) })).toBeVisible()
  await officer.sees('A barrier lies flat')
  await officer.sees('Watch this gang')
  await officer.sees('We start at 9:30am')
  await officer.hasNoAxeProblems()

  await officer.page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Inspections' }).click()
  await expect(officer.page.locator('#inspections')).toBeInViewport()

  // on paper: no frame and no buttons, every part on its own page
  await officer.page.emulateMedia({ media: 'print' })
  await expect(officer.page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden()
  await expect(officer.page.locator('.app-header')).toBeHidden()
  const starts = await officer.page.locator('#inspections').evaluate((part) => getComputedStyle(part).breakBefore)
  expect(starts).toBe('page')
  const pdf = await officer.page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(3)
})

test('the promoter’s pack has none of the authority’s internal comments; a stranger gets none at all', async ({
  as,
  given,
}) => {
  const permit = await given.worksInProgress()
  const client = await given.client(accounts.officer)
  const params = { workReferenceNumber: permit.wrn }
  await client.call(createComment, { params, body: { topic: 'GENERAL', detail: 'Watch this gang', is_internal: true } })
  await givenComments(given, permit, ['We start at 9:30am'])
  const planner = await as(accounts.planner, { phone: true })
  await planner.open(`/works/${permit.wrn}/evidence-pack`)
  await planner.sees('We start at 9:30am')
  await expect(planner.page.getByRole('status').filter({ hasText: /^Ready/ })).toBeVisible({ timeout: 20_000 })
  await expect(planner.page.getByText('Watch this gang')).toHaveCount(0)
  expect(await planner.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await planner.hasNoAxeProblems()

  const rival = await as('planner@broadband.example')
  await rival.open(`/works/${permit.wrn}/evidence-pack`)
  await rival.sees(/belongs to another promoter/)
  await rival.hasNoAxeProblems()
})
