/** What one person does reaches the screens of the others while they look, without a reload, for each side of the works. */
import { createComment } from '../domain/contract/comments.ts'
import { assessPermit } from '../domain/contract/permits.ts'
import { listToDo } from '../domain/contract/to-do.ts'
import type { ToDoKind } from '../domain/contract/enums/to-do.ts'
import { toDoTable } from '../domain/rules/to-do.ts'
import { accounts, marlWater, type Given, type GivenPermit } from './given.ts'
import { refusedPermit } from './given-apply.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

interface Reader {
  readonly email: string
  readonly promoter?: string
  /** What waits for the reader once somebody else has done `act`. */
  readonly kind: ToDoKind
  readonly status: string
  readonly act: (given: Given) => Promise<GivenPermit>
  /** The same for the home page, which counts what is due soon. */
  readonly soon: { readonly kind: ToDoKind; readonly by: number; readonly act: (given: Given) => Promise<void> }
}

const afterRefusal = {
  kind: 'refusals',
  status: 'refused',
  act: (given: Given) => refusedPermit(given, 'The signals would stand on the crossing'),
  soon: {
    kind: 'starts_due',
    by: 1,
    act: async (given: Given) => void (await given.grantedPermit(startingTomorrow())),
  },
} as const

const readers: Readonly<Record<string, Reader>> = {
  'an officer': {
    email: accounts.officer,
    kind: 'permits_to_assess',
    status: 'submitted',
    act: (given) => given.permit(),
    soon: { kind: 'permits_to_assess', by: -1, act: grantsWhatIsDue },
  },
  // what the planner is told was asked for by others of the same promoter, and decided by the authority
  'a planner': { email: accounts.planner, ...afterRefusal },
  'a contractor': { email: accounts.contractor, promoter: marlWater, ...afterRefusal },
}

/** A page that was loaded anew has forgotten this. */
const marks = (person: Person) => person.page.evaluate(() => void Object.assign(window, { isTheSamePage: true }))
const isTheSamePage = (person: Person) => person.page.evaluate(() => 'isTheSamePage' in window)

/** The number in this text, once it is there. */
async function countIn(person: Person, text: RegExp): Promise<number> {
  const place = person.page.getByRole('main').getByText(text).filter({ visible: true }).first()
  await expect(place).toBeVisible()
  return Number((/(\d[\d,]*)\D*$/.exec(await place.innerText())?.[1] ?? '').replaceAll(',', ''))
}

/** In every group: what was asked for in good time is due later. */
const queueOf = (kind: ToDoKind) => `/to-do?kind=${kind}&group=overdue&group=today&group=soon&group=later`

function startingTomorrow() {
  const day = Temporal.Now.plainDateISO('Europe/London').add({ days: 1 })
  return {
    proposed_start_date: `${day}T00:00:00Z`,
    proposed_end_date: `${day.add({ days: 2 })}T00:00:00Z`,
    early_start_pre_approval: false,
    early_start_reason: 'The road is closed for others that day',
  }
}

/** A colleague decides the application whose clock runs out first. */
async function grantsWhatIsDue(given: Given): Promise<void> {
  const colleague = await given.client(accounts.colleague)
  const query = { kind: ['permits_to_assess' as const], group: ['today' as const, 'soon' as const] }
  const { rows } = await colleague.call(listToDo, { query })
  const first = rows[0]
  if (!first) throw new Error('The sandbox has no application that is due soon')
  await given.grant({ wrn: first.work_reference_number ?? '', prn: first.reference })
}

const inQueue = /^\d+ to \d+ of [\d,]+$/
const onHome = (kind: ToDoKind) => new RegExp(`^${toDoTable[kind].title}: [\\d,]+`)

async function becomes(person: Person, text: RegExp, count: number): Promise<void> {
  await expect.poll(() => countIn(person, text), { timeout: 10_000 }).toBe(count)
}

for (const [who, { email, promoter, kind, status, act, soon }] of Object.entries(readers)) {
  test(`${who} sees the change of another in the queue, on home, in a list, on the record and on the map`, async ({
    as,
    given,
  }) => {
    const reader = await as(email, promoter ? { promoter } : {})

    await test.step('queue', async () => {
      await act(given)
      await reader.open(queueOf(kind))
      const before = await countIn(reader, inQueue)
      await marks(reader)
      await act(given)
      await becomes(reader, inQueue, before + 1)
      expect(await isTheSamePage(reader)).toBe(true)
    })

    await test.step('home', async () => {
      // a tile of nothing is not shown
      await soon.act(given)
      await reader.open('/')
      const tile = reader.page.getByRole('region', { name: 'To do' }).getByRole('link', { name: onHome(soon.kind) })
      const count = async () => Number((/(\d[\d,]*)$/.exec(await tile.innerText())?.[1] ?? '').replaceAll(',', ''))
      await expect(tile).toBeVisible()
      const before = await count()
      await marks(reader)
      await soon.act(given)
      await expect.poll(count, { timeout: 10_000 }).toBe(before + soon.by)
      expect(await isTheSamePage(reader)).toBe(true)
    })

    await test.step('list: it is counted, and shown when it is asked for', async () => {
      await reader.open(`/permits?status=${status}&sort_column=date_created&sort_direction=desc`)
      await reader.sees(/permits? match/)
      await marks(reader)
      const { prn } = await act(given)
      await reader.press(/^Show (it|them)$/)
      await expect(reader.page.getByRole('link', { name: prn, exact: true })).toBeVisible()
      expect(await isTheSamePage(reader)).toBe(true)
    })

    await test.step('record', async () => {
      const { wrn, prn } = await given.permit()
      await reader.open(`/works/${wrn}/permits/${prn}`)
      const state = (name: RegExp) => reader.page.getByRole('main').locator('.govuk-tag').filter({ hasText: name })
      await expect(state(/^Submitted$/).first()).toBeVisible()
      await expect(state(/^Granted$/)).toHaveCount(0)
      await marks(reader)
      const colleague = await given.client(accounts.colleague)
      await colleague.call(assessPermit, {
        params: { workReferenceNumber: wrn, permitReferenceNumber: prn },
        body: { assessment_status: 'granted', assessment_discount: 0 },
      })
      await expect(state(/^Granted$/).first()).toBeVisible({ timeout: 10_000 })
      expect(await isTheSamePage(reader)).toBe(true)
    })

    await test.step('map', async () => {
      const { usrn } = await given.street('High Street, Marlford')
      await reader.open(`/map?usrn=${usrn}`)
      await expect(reader.page).toHaveURL(/centre=[\d.]+(,|%2C)[\d.]+/)
      const items = reader.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Stop/go boards' })
      await expect(
        reader.page
          .getByText(/in view/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible()
      const before = await items.count()
      await marks(reader)
      await given.permit({ traffic_management_type: 'stop_go_boards', ...startingTomorrow() })
      await expect(items).toHaveCount(before + 1, { timeout: 10_000 })
      expect(await isTheSamePage(reader)).toBe(true)
    })
  })
}

test('a record that another one changes says so at the foot of the window and moves nothing; one’s own change is not told', async ({
  as,
  given,
}) => {
  const { wrn, prn } = await given.permit()
  const said = /^Permit .* was changed at \d{1,2}:\d\d[ap]m\. You see it as it is now\.$/
  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}`)
  const heading = officer.page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const before = await heading.boundingBox()
  await given.grant({ wrn, prn })
  await officer.sees(said)
  expect(await heading.boundingBox()).toEqual(before)
  await officer.hasNoAxeProblems()
  await officer.press('Hide this message')
  await expect(officer.page.getByText(said)).toHaveCount(0)

  const phone = await as(accounts.officer, { phone: true })
  await phone.open(`/works/${wrn}`)
  await expect(phone.page.getByRole('navigation', { name: 'Parts of this works record' })).toBeVisible()
  const planner = await given.client(accounts.planner)
  const comment = (detail: string) => ({
    params: { workReferenceNumber: wrn },
    body: { detail, topic: 'GENERAL' as const, is_internal: false },
  })
  await planner.call(createComment, comment('The signals come a day later'))
  const worksSaid = new RegExp(`^Works ${wrn} was changed`)
  await phone.sees(worksSaid)
  await phone.doesNotScrollSideways()
  await phone.hasNoAxeProblems()

  const own = await as(accounts.officer)
  await own.open(`/works/${wrn}/comments`)
  await own.page.getByLabel('What is it about?').selectOption('General')
  await own.fill('Comment', 'Noted, thank you')
  await own.press('Add comment')
  await own.sees('Comment added')
  await own.page.waitForTimeout(1500)
  await expect(own.page.getByText(worksSaid)).toHaveCount(0)
})

test('what happened while the stream was cut is there once it is back, without a reload', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await given.permit()
  await officer.open(queueOf('permits_to_assess'))
  const before = await countIn(officer, inQueue)
  await officer.sees(/^Live, /)
  await marks(officer)
  await officer.context.setOffline(true)
  await expect(officer.page.getByText(/^Live, /).filter({ visible: true })).toHaveCount(0)
  await given.permit()
  await given.permit()
  expect(await countIn(officer, inQueue)).toBe(before)
  await officer.context.setOffline(false)
  await becomes(officer, inQueue, before + 2)
  await officer.sees(/^Live, /)
  expect(await isTheSamePage(officer)).toBe(true)
})
