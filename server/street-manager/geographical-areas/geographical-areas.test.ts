import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getFile } from '../../../domain/contract/files.ts'
import type { Client } from '../../testing/client.ts'
import { readRefusal } from '../../testing/client.ts'
import { uploadOf } from '../../testing/sample-files.ts'
import { scanned } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let officer: Client
beforeAll(async () => {
  world = await startWorld()
  officer = world.as('officer@eastmarl.example')
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('work_event').where('object_type', '=', 'geographical_area').execute()
})

const path = '/v6/work/geographical-areas'

const send = (client: Client, text: string | Uint8Array, name = 'Wickmere.csv', to = path) =>
  client.request(to === path ? 'POST' : 'PUT', to, uploadOf(name, Buffer.from(text)))

interface Created {
  readonly file_id: number
  readonly geographical_area_reference_number: string
}
async function create(text: string, name?: string): Promise<Created> {
  const answer = await send(officer, text, name)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body as Created
}

async function areaOf(reference: string) {
  const area = await world.db
    .selectFrom('geographical_area')
    .select(['name', 'file_id', 'organisation_reference'])
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  const streets = await world.db
    .selectFrom('geographical_area_street')
    .select('usrn')
    .where('area_reference', '=', reference)
    .orderBy('usrn')
    .execute()
  return { ...area, usrns: streets.map(({ usrn }) => usrn) }
}

const events = () =>
  world.db
    .selectFrom('work_event')
    .select(['event', 'object_reference', 'work_reference', 'highway_authority_swa_code', 'internal_user_name'])
    .where('object_type', '=', 'geographical_area')
    .orderBy('update_id')
    .execute()

describe('adding an area (BR-GEO-01)', () => {
  it('keeps its streets, its file and the name of the file (BR-GEO-02, 03; BR-GEN-77)', async () => {
    const made = await create('99000004\r\n23400001\r\n', 'North of the river.csv')
    const reference = made.geographical_area_reference_number
    expect(reference).toMatch(/^GA-\d{3}$/)
    expect(await areaOf(reference)).toEqual({
      name: 'North of the river',
      organisation_reference: '5520',
      file_id: made.file_id,
      usrns: [23400001, 99000004],
    })
    await world.waitUntil('2026-11-24T10:01')
    await scanned(world)
    expect((await officer.call(getFile, { params: { fileId: made.file_id } })).body).toContain('23400001')
    expect(await events()).toEqual([
      {
        event: 'geographical_area_created',
        object_reference: reference,
        work_reference: null,
        highway_authority_swa_code: '5520',
        internal_user_name: null,
      },
    ])
  })

  it.each([
    ['another kind of file', 'list.txt', '99000004'],
    ['no extension', 'list', '99000004'],
    ['a long name', `${'x'.repeat(101)}.csv`, '99000004'],
    ['nothing in it', 'list.csv', '\r\n'],
    ['a heading', 'list.csv', 'USRN\r\n99000004'],
    ['two columns', 'list.csv', '99000004,Border Way'],
    ['no text', 'list.csv', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
    ['a quote that is not closed', 'list.csv', '"99000004\r\n99000005'],
  ])('is refused with %s (BR-GEO-02)', async (_, name, text) => {
    const refused = readRefusal(await send(officer, text, name))
    expect(refused).toMatchObject({ status: 400, fields: ['file'] })
    expect(await events()).toEqual([])
  })

  it('names the first line at fault, as an editor counts, empty lines too (BR-GEO-06)', async () => {
    const refused = readRefusal(await send(officer, '﻿99000004\n\n99000005\nnone\nworse'))
    expect(refused.problems[0]?.message).toContain('Row 4: none is not a USRN')
  })

  it('is for officers and admins of an authority only', async () => {
    await expect(send(world.as('admin@marlshire.example'), '99000001')).resolves.toMatchObject({ status: 201 })
    for (const email of ['admin@water.example', 'planner@water.example', 'planner@marlshire.example']) {
      expect((await send(world.as(email), '99000001')).status, email).toBe(401)
    }
  })

  it('is refused when the authority has a hundred; another authority is not hindered', async () => {
    const rows = Array.from({ length: 98 }, (_, at) => ({
      reference: `GA-${500 + at}`,
      organisation_reference: '5520',
      name: `Part ${at}`,
      modified_at: '2026-11-24T09:00:00Z',
    }))
    await world.db.insertInto('geographical_area').values(rows).execute()
    const made = await create('99000004')
    expect(made.geographical_area_reference_number).toBe('GA-598')
    const refused = readRefusal(await send(officer, '99000004'))
    expect(refused).toMatchObject({ status: 400, problems: [{ field: 'file', rule: 'BR-GEO-01' }] })
    expect((await send(world.as('officer@marlshire.example'), '99000001')).status).toBe(201)
    await world.db.deleteFrom('geographical_area').where('name', 'like', 'Part %').execute()
  })
})

describe('replacing the list (BR-GEO-03, 06)', () => {
  it('puts the new streets, file and name in the place of the old', async () => {
    const { geographical_area_reference_number: reference, file_id: old } = await create('99000004')
    const answer = await send(officer, '23400001\n23400002', 'South.csv', `${path}/${reference.toLowerCase()}`)
    expect(answer.status, JSON.stringify(answer.body)).toBe(204)
    const area = await areaOf(reference)
    expect(area).toMatchObject({ name: 'South', usrns: [23400001, 23400002] })
    expect(area.file_id).not.toBe(old)
    expect((await officer.call(getFile, { params: { fileId: old } })).status).toBe(404)
    expect((await events()).map(({ event }) => event)).toEqual([
      'geographical_area_created',
      'geographical_area_updated',
    ])
  })

  it('a bad file changes nothing', async () => {
    const { geographical_area_reference_number: reference } = await create('99000004')
    const before = await areaOf(reference)
    expect((await send(officer, '99000004\n99000004', 'South.csv', `${path}/${reference}`)).status).toBe(400)
    expect(await areaOf(reference)).toEqual(before)
  })

  it("is not for another authority's area, and 404 for one that is not there", async () => {
    const { geographical_area_reference_number: reference } = await create('99000004')
    const marlshire = world.as('officer@marlshire.example')
    expect((await send(marlshire, '99000001', 'x.csv', `${path}/${reference}`)).status).toBe(401)
    expect((await send(officer, '99000001', 'x.csv', `${path}/GA-999`)).status).toBe(404)
  })
})

describe('the person that a system acts for (BR-GEN-09)', () => {
  const form = (fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', new Blob(['99000004']), 'Wickmere.csv')
    return officer.request('POST', path, body)
  }

  it('comes as a text field beside the file, and is in the log', async () => {
    expect((await form({ internalUserIdentifier: '7', internalUserName: 'Ann Bee' })).status).toBe(201)
    expect(await events()).toMatchObject([{ internal_user_name: 'Ann Bee' }])
  })

  it.each([
    ['a field that the contract does not have', { colour: 'red' }, 'colour'],
    ['a name of more than 100 characters', { internalUserName: 'x'.repeat(101) }, 'internalUserName'],
  ])('%s is refused', async (_, fields, field) => {
    expect(readRefusal(await form(fields))).toMatchObject({ status: 400, fields: [field] })
  })
})
