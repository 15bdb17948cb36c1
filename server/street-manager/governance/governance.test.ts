import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as endpoints from '../../../domain/contract/governance.ts'
import { assessPermit } from '../../../domain/contract/permits.ts'
import { createWork, startWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'
const officer = 'officer@marlshire.example'
const admin = 'admin@water.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const newPermit = async (workstream_prefix = '001') => {
  const made = await world
    .as('api-planner@water.example')
    .must(createWork, { body: application({ workstream_prefix }) })
  return { works: made.work_reference_number, reference: made.permit_reference_number }
}

const link = async (reference: string, more: object = {}) => {
  const body = { permit_reference_number: reference, ...more }
  const { governance_permit_id: governancePermitId } = await world.as(planner).must(endpoints.linkGovernance, { body })
  return { governancePermitId }
}

const read = (params: { governancePermitId: string }, who = planner) =>
  world.as(who).must(endpoints.getGovernance, { params, query: {} })

async function makeReady(params: { governancePermitId: string }) {
  const { governance } = await read(params)
  for (const form of governance?.operation?.forms ?? []) {
    const path = { ...params, formId: form.form_id }
    await world.as(planner).must(endpoints.setFormSubmitted, { params: path, body: { is_submitted: true } })
  }
  const people = [{ name: 'Ruth Castle', email: 'ruth@works.example' }]
  await world.as(planner).must(endpoints.setResponsiblePeople, { params, body: { people } })
}

describe('a governance permit', () => {
  it('stands beside the live permit of its reference, letter case and blanks aside (BR-GOV-07, 28)', async () => {
    const { reference } = await newPermit()
    const entry = await read(await link(` ${reference.toLowerCase()} `))
    expect(entry).toMatchObject({
      governance: {
        source_permit: { permit_reference_number: reference, permit_status: 'submitted' },
        is_complete: false,
      },
      street_manager: { permit_reference_number: reference, permit_status: 'submitted' },
      exceptions: [],
      differences: [],
      missing: [],
      may_start: { may: 'no' },
    })
  })

  it('is complete once forms are done and somebody is named, and ready before the permit is granted (BR-GOV-24)', async () => {
    const { reference, works } = await newPermit()
    const params = await link(reference)
    await makeReady(params)
    const ready = await read(params)
    expect(ready.governance?.is_complete).toBe(true)
    expect(ready.exceptions).toMatchObject([{ exception: 'ready_not_granted' }])
    const path = { workReferenceNumber: works, permitReferenceNumber: reference }
    const grant = { assessment_status: 'granted', assessment_discount: 0 } as const
    await world.as(officer).must(assessPermit, { params: path, body: grant })
    // until Ctrl Hub has heard of it the two differ (BR-GOV-25)
    expect((await read(params)).differences).toMatchObject([{ difference: 'permit_status', ctrl_hub: 'Submitted' }])
    await world.waitUntil(world.clock.now().toString())
    const heard = await read(params)
    expect(heard).toMatchObject({ differences: [], exceptions: [] })
    expect(heard.governance?.source_permit?.permit_status).toBe('granted')
    expect(heard.governance?.updated_at).toBe(ready.governance?.updated_at)
  })

  it('waits for a permit that is not there yet, and is made once (BR-GOV-26, 28)', async () => {
    const waiting = await link('MW00112345678-01')
    expect(await read(waiting)).toMatchObject({
      governance: { source_permit: null, awaited_reference: 'MW00112345678-01', risk: { status: 'none', days: 0 } },
      street_manager: null,
      missing: [{ part: 'street_manager', reason: 'not_found' }],
      may_start: { may: 'no' },
    })
    const body = { permit_reference_number: 'mw00112345678-01' }
    const twice = await world.as(planner).refusal(endpoints.linkGovernance, { body })
    expect(twice).toMatchObject({ status: 409, fields: ['permit_reference_number'] })
    expect(twice.problems[0]?.rule).toBe('BR-GOV-26')
  })

  it('can be for another permit or for none; a street that was written down wrong is told (BR-GOV-29)', async () => {
    const { reference } = await newPermit()
    const params = await link('MW00112345679-01')
    const body = { permit_reference_number: reference, usrn: 99000999 }
    await world.as(planner).must(endpoints.relinkGovernance, { params, body })
    expect((await read(params)).differences).toMatchObject([{ difference: 'entered_usrn', ctrl_hub: 'USRN 99000999' }])
    await world.as(planner).must(endpoints.relinkGovernance, { params, body: { permit_reference_number: null } })
    expect(await read(params)).toMatchObject({ governance: { source_permit: null, awaited_reference: null } })
  })

  it('is the organisation’s own, in workstreams that one sees (BR-GOV-16, BR-ROLE-11)', async () => {
    const { reference } = await newPermit()
    const params = await link(reference)
    for (const stranger of ['planner@broadband.example', officer]) {
      expect(await world.as(stranger).refusal(endpoints.getGovernance, { params })).toMatchObject({ status: 404 })
    }
    const query = { swa_code: '9310' }
    expect((await world.as(contractor).must(endpoints.getGovernance, { params, query })).governance).not.toBeNull()
    expect(await world.as(contractor).refusal(endpoints.getGovernance, { params })).toMatchObject({ status: 400 })
    expect(await read(params, admin)).toMatchObject({ governance: { source_permit: {} } })
    const hidden = await newPermit('004')
    const body = { permit_reference_number: hidden.reference }
    expect(await world.as(planner).refusal(endpoints.linkGovernance, { body })).toMatchObject({ status: 401 })
    const made = await world.as('api-planner@water.example').must(endpoints.linkGovernance, { body })
    const unseen = { governancePermitId: made.governance_permit_id }
    expect(await world.as(planner).refusal(endpoints.getGovernance, { params: unseen })).toMatchObject({ status: 404 })
  })

  it('refuses what is none: ids, people without a name, forms of another', async () => {
    const bad = { governancePermitId: 'not-a-uuid' }
    expect(await world.as(planner).refusal(endpoints.getGovernance, { params: bad })).toMatchObject({
      status: 400,
      fields: ['governancePermitId'],
    })
    const params = await link('MW00112345680-01')
    const body = { people: [{ name: ' ', email: 'nobody' }] }
    expect(await world.as(planner).refusal(endpoints.setResponsiblePeople, { params, body })).toMatchObject({
      status: 400,
      fields: ['people.0.name'],
    })
    const email = { people: [{ name: 'Ruth', email: 'nobody' }] }
    const wrong = await world.as(planner).refusal(endpoints.setResponsiblePeople, { params, body: email })
    expect(wrong.fields).toEqual(['people.0.email'])
    const path = { ...params, formId: crypto.randomUUID() }
    const done = { is_submitted: true }
    expect(await world.as(planner).refusal(endpoints.setFormSubmitted, { params: path, body: done })).toMatchObject({
      status: 404,
    })
    expect(
      await world.as(planner).refusal(endpoints.relinkGovernance, {
        params: { governancePermitId: crypto.randomUUID() },
        body: { permit_reference_number: null },
      }),
    ).toMatchObject({ status: 404 })
  })
})

describe('by the permit’s reference', () => {
  it('says that nothing is linked, and forbids nothing on that account', async () => {
    const { reference } = await newPermit()
    const params = { permitReference: reference }
    const entry = await world.as(planner).must(endpoints.getGovernanceOfPermit, { params })
    expect(entry).toMatchObject({ governance: null, missing: [{ part: 'governance', reason: 'not_linked' }] })
    expect(entry.may_start.reasons.filter(({ question }) => question === 'forms')).toMatchObject([
      { answer: 'unknown' },
    ])
    const { governancePermitId } = await link(reference)
    const linked = await world.as(planner).must(endpoints.getGovernanceOfPermit, { params })
    expect(linked.governance?.governance_permit_id).toBe(governancePermitId)
  })

  it('is 404 where neither half is there', async () => {
    const params = { permitReference: 'NOTHING-01' }
    expect(await world.as(planner).refusal(endpoints.getGovernanceOfPermit, { params })).toMatchObject({ status: 404 })
  })
})

describe('a start in spite of a no', () => {
  const startOf = async (reference: string) => {
    const works = reference.slice(0, -3)
    const params = { workReferenceNumber: works, permitReferenceNumber: reference }
    const granted = { assessment_status: 'granted', assessment_discount: 0 } as const
    await world.as(officer).must(assessPermit, { params, body: granted })
    const { proposed_start_date } = application()
    world.clock.set(proposed_start_date.replace('T00:', 'T10:'))
    const body = { actual_start_date: proposed_start_date.replace('T00:', 'T09:') }
    await world.as('api-planner@water.example').must(startWork, { params, body })
    return world.db
      .selectFrom('work_event')
      .select(['details', 'visible_to', 'username'])
      .where('event', '=', 'governance_start_in_spite')
      .where('object_reference', '=', reference)
      .execute()
  }

  it('is kept in the promoter’s log with what was said, and stops nobody (BR-GOV-27)', async () => {
    const { reference } = await newPermit()
    await link(reference)
    expect(await startOf(reference)).toMatchObject([
      { details: expect.stringContaining('No responsible person is named'), visible_to: '9310' },
    ])
  })

  it('is nothing where governance says yes, or nothing is linked', async () => {
    world.clock.set('2026-11-24T10:00:00Z')
    const [ready, unlinked] = [await newPermit(), await newPermit()]
    await makeReady(await link(ready.reference))
    expect(await startOf(ready.reference)).toEqual([])
    world.clock.set('2026-11-24T10:00:00Z')
    expect(await startOf(unlinked.reference)).toEqual([])
    world.clock.set('2026-11-24T10:00:00Z')
  })
})

describe('the list', () => {
  const list = (query: object = {}) => world.as(planner).must(endpoints.listGovernance, { query })

  it('counts, filters and pages; its file has the same rows', async () => {
    const all = await list()
    expect(all.rows.length).toBeGreaterThan(3)
    expect(all.pagination.total_rows).toBe(all.rows.length)
    const counted = Object.values(all.risk_counts).reduce((sum, one) => sum + one, 0)
    expect(counted).toBe(all.rows.length)
    const complete = await list({ is_complete: true })
    expect(complete.rows.length).toBe(all.rows.filter(({ governance }) => governance?.is_complete).length)
    const exceptions = await list({ exceptions_only: true })
    expect(exceptions.rows.every((row) => row.exceptions.length > 0)).toBe(true)
    expect((await list({ offset: 500 })).rows).toEqual([])
    expect((await list({ reference: 'mw001123456' })).rows).toHaveLength(2)
    expect((await list({ risk: ['none'] })).rows.every(({ governance }) => governance?.risk.status === 'none')).toBe(
      true,
    )
    for (const sort_column of ['end_date', 'permit_reference_number', 'modified_at'] as const) {
      expect((await list({ sort_column })).rows).toHaveLength(all.rows.length)
    }
    const bad = await world.as(planner).refusal(endpoints.listGovernance, { query: { ending_within: 4000 } })
    expect(bad).toMatchObject({ status: 400, fields: ['ending_within'] })
    const file = await world.as(planner).call(endpoints.getGovernanceCsv, { query: {} })
    expect(String(file.body).trim().split('\r\n')).toHaveLength(all.rows.length + 1)
    const query = { swa_code: '7710' }
    expect(await world.as(planner).refusal(endpoints.getGovernanceCsv, { query })).toMatchObject({ status: 401 })
    expect(await world.as(planner).refusal(endpoints.getGovernanceConnection, { query })).toMatchObject({ status: 401 })
  })
})
