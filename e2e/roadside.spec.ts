/** An inspector on foot with a phone: finds the works that they stand before, inspects them, or finds that there is no permit. */
import { getWork } from '../domain/contract/works.ts'
import { cameraPhoto } from './camera-photo.ts'
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('a pass is recorded from where the inspector stands in ten taps', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const planner = await given.client(accounts.planner)
  const { works_coordinates: place } = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  const [easting, northing] = [place.coordinates].flat(3) as number[]
  const officer = await as(accounts.officer, { phone: true })
  await officer.open(`/inspect?at=${Math.round(easting ?? 0)},${Math.round(northing ?? 0)}&off=8`)
  await officer.sees(/works records? within 100 metres/)
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()
  const card = officer.page.getByRole('link', { name: new RegExp(wrn) })
  expect((await card.boundingBox())?.height).toBeGreaterThanOrEqual(44)

  let taps = 0
  const tap = async (act: () => Promise<void>) => {
    taps += 1
    await act()
  }
  await tap(() => officer.follow(new RegExp(wrn)))
  await officer.sees('Traffic management')
  await officer.hasNoAxeProblems()
  await tap(() => officer.follow('Start: Live site, Routine'))
  await officer.seesHeading('Photos')
  await tap(() => officer.press('Continue'))
  await tap(() => officer.page.getByLabel('Passed').first().check())
  await tap(() => officer.press('Continue'))
  await officer.seesHeading('Schedule another inspection?')
  await tap(() => officer.press('Continue'))
  await officer.seesHeading('When did you inspect?')
  await tap(() => officer.press('Continue'))
  await officer.sees('What follows')
  await tap(() => officer.press('Record inspection'))
  await officer.sees(/Inspection .* is recorded/)
  expect(taps).toBeLessThanOrEqual(10)
})

test('a reference that is typed leads to its works; one that is none says so', async ({ as, given }) => {
  const { wrn, prn } = await given.grantedPermit()
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/inspect')
  await officer.fill('Works or permit reference', 'High Street')
  await officer.press('Open works')
  await officer.sees(/This is not a works or permit reference/)
  await officer.fill('Works or permit reference', prn.toLowerCase())
  await officer.press('Open works')
  await expect(officer.page).toHaveURL(new RegExp(`/inspect/${wrn}$`))
  await officer.sees('Last inspections')
})

test('the code on a permit board is scanned with the camera, and leads to its works', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const officer = await as(accounts.officer, { phone: true })
  await officer.page.context().grantPermissions(['camera', 'geolocation'])
  // this browser has a camera but reads no codes: what it would read stands in for that, once there is a picture to read
  await officer.page.addInitScript((address) => {
    class Reader {
      async detect(video: HTMLVideoElement) {
        return video.videoWidth > 0 && !video.paused ? [{ rawValue: address }] : []
      }
    }
    Object.assign(globalThis, { BarcodeDetector: Reader })
  }, `https://works.example/works/${wrn}`)
  await officer.open('/inspect')
  await officer.press('Scan the code on the board')
  await expect(officer.page).toHaveURL(new RegExp(`/inspect/${wrn}$`))
  await officer.sees('Last inspections')
})

test('without leave to use the camera the inspector is told to type the reference', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.page.addInitScript(() => {
    Object.assign(globalThis, { BarcodeDetector: Object })
  })
  await officer.page.context().grantPermissions(['geolocation'])
  await officer.open('/inspect')
  await officer.press('Scan the code on the board')
  await officer.sees(/The camera cannot be used/)
  await officer.hasNoAxeProblems()
})

test('where there is no permit the search is kept as evidence and the report begins at the place', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/check-here?at=600000,150000&off=12')
  await officer.sees(/No works have a permit or an application within 50 metres/)
  await officer.press('Keep this note')
  await officer.sees('Kept on this device.')
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()
  await officer.page.reload()
  await expect(officer.page.getByRole('heading', { name: 'Notes on this device' })).toBeVisible()
  await officer.follow('Unattributed works')
  await expect(officer.page).toHaveURL(/at=600000%2C150000/)
  await officer.sees(/600000/)
})

test('without leave to use the location the street is found by its name', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/check-here')
  await officer.press('Use my location')
  await officer.sees(/You can search for the street instead/)
  await officer.fill('Street', 'High Street')
  await officer.press('Find street')
  await officer.press(/^Choose/)
  await officer.sees(/within 50 metres of High Street/)
})

test('the day has what is live; it is walked from here and ticked off, and stays so', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/inspect/day')
  const line = officer.page.getByRole('listitem').filter({ hasText: wrn })
  await officer.showsMoreUntil('Show 25 more of each', line)
  await line.getByRole('checkbox').check()
  await officer.sees(/1 ticked off/)
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()
  await officer.page.reload()
  await expect(line.getByRole('checkbox')).toBeChecked()
  await officer.context.grantPermissions(['geolocation'])
  await officer.context.setGeolocation({ latitude: 52.6, longitude: -1.66, accuracy: 8 })
  await officer.press('As a route from here')
  await officer.sees(/the nearest that is left/)
  await expect(line.getByText(/metres? away|Here/)).toBeVisible()
})

test('a browser that closes in the middle loses no photo of an inspection', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true })
  const path = `/works/${wrn}/inspections/new/photos?type=live_site&category=routine`
  await officer.open(path)
  const photo = await cameraPhoto(officer.page, 900, 600)
  const input = officer.page.locator('input[type=file]:not([capture])').first()
  await input.setInputFiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => ({ ...photo, name: `IMG_${each}.jpg` })))
  await officer.sees('10 photos on this device')
  await officer.sees(/Draft saved/)
  await officer.page.close()
  const again = await officer.context.newPage()
  await again.goto(path)
  await expect(again.getByText('10 photos on this device')).toBeVisible()
})
