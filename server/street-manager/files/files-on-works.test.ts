import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addFilesToWork, deleteFile, listWorkFiles } from '../../../domain/contract/files.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { readRefusal } from '../../testing/client.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { sampleBytes, testVirus } from '../../testing/sample-files.ts'
import { scanned, uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const contractor = 'contractor@groundworks.example'

let world: World
let number = 0
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const newWork = (more: { workstream?: string; promoter?: string } = {}) =>
  insertBareWork(world.db, { reference: `MW001800000${String((number += 1)).padStart(2, '0')}`, ...more })

const add = (who: string, workReferenceNumber: string, file_ids: number[]) =>
  world.as(who).call(addFilesToWork, { params: { workReferenceNumber }, body: { file_ids } })

async function refused(who: string, work: string, file_ids: number[]) {
  return readRefusal(await add(who, work, file_ids))
}

const namesOf = async (who: string, work_reference_number: string, file_type?: ('images' | 'documents')[]) => {
  const { rows } = await world.as(who).must(listWorkFiles, { query: { work_reference_number, file_type } })
  return rows.map((row) => row.name)
}

/** Files in the store without going over HTTP, for tests of many. */
async function storeFiles(count: number, more: { work?: string; bytes?: number } = {}): Promise<number[]> {
  const files = await world.db
    .insertInto('file')
    .values(
      Array.from({ length: count }, (_, at) => ({
        name: `stored-${at}.pdf`,
        content_type: 'application/pdf',
        size_bytes: more.bytes ?? 1000,
        organisation_reference: '9310',
        uploaded_by: planner,
        uploaded_at: '2026-11-24T09:00:00Z',
        scan_status: 'safe' as const,
        work_reference: more.work ?? null,
        object_type: null,
        object_reference: null,
      })),
    )
    .returning('id')
    .execute()
  return files.map(({ id }) => id)
}

describe('adding files to a works record', () => {
  it('shows them on it and in its history, one event each', async () => {
    const work = await newWork()
    const ids = [await uploadFile(world.as(planner)), await uploadFile(world.as(planner), { name: 'b.pdf' })]
    expect((await add(planner, work.toLowerCase(), ids)).status).toBe(201)
    expect(await namesOf(officer, work)).toEqual(['plan.pdf', 'b.pdf'])
    const history = await world.as(officer).must(getWorkHistory, { params: { workReferenceNumber: work } })
    expect(history.rows).toMatchObject([
      { event: 'file_uploaded', details: 'b.pdf was added', username: planner, object_reference: work },
      { event: 'file_uploaded', details: 'plan.pdf was added' },
    ])
  })

  it('is open to both sides and to the contractor, each with files of its own', async () => {
    const work = await newWork()
    expect((await add(officer, work, [await uploadFile(world.as(officer))])).status).toBe(201)
    const ofContractor = await uploadFile(world.as(contractor), { query: '?swaCode=9310' })
    expect((await add(contractor, work, [ofContractor])).status).toBe(201)
    const ofPlanner = await uploadFile(world.as(planner))
    expect(await refused(officer, work, [ofPlanner])).toMatchObject({ status: 400, fields: ['file_ids'] })
  })

  it('is refused to those without a part in the works, and in a workstream that one may only read', async () => {
    const work = await newWork()
    const ids = await storeFiles(1)
    for (const who of ['planner@broadband.example', 'officer@eastmarl.example', 'admin@water.example']) {
      expect(await refused(who, work, ids), who).toMatchObject({ status: 401, message: 'Access restricted' })
    }
    const readOnly = await newWork({ workstream: '003' })
    expect(await refused(planner, readOnly, ids)).toMatchObject({ status: 401 })
    expect(await namesOf(planner, work)).toEqual([])
  })

  it('takes a file once (BR-GEN-53)', async () => {
    const [first, second] = [await newWork(), await newWork()]
    const ids = await storeFiles(1)
    expect((await add(planner, first, ids)).status).toBe(201)
    expect(await refused(planner, second, ids)).toMatchObject({ status: 400, problems: [{ rule: 'BR-GEN-53' }] })
    expect((await world.as(planner).call(deleteFile, { params: { fileId: ids[0] ?? 0 } })).status).toBe(409)
    expect(await refused(planner, second, [987_654])).toMatchObject({ status: 400, fields: ['file_ids'] })
    const [twice = 0] = await storeFiles(1)
    expect((await refused(planner, second, [twice, twice])).fields).toEqual(['file_ids'])
  })

  it('takes 50 files and not the 51st, and then none of them (BR-GEN-51)', async () => {
    const work = await newWork()
    const ids = await storeFiles(51)
    expect(await refused(planner, work, ids)).toMatchObject({ status: 400, problems: [{ rule: 'BR-GEN-51' }] })
    expect(await namesOf(planner, work)).toEqual([])
    expect((await add(planner, work, ids.slice(0, 50))).status).toBe(201)
    expect(await refused(planner, work, ids.slice(50))).toMatchObject({
      status: 400,
      problems: [{ rule: 'BR-GEN-51' }],
    })
    expect(await namesOf(planner, work)).toHaveLength(50)
  })

  it('keeps all files of a works record below 100 MB (BR-GEN-52)', async () => {
    const work = await newWork()
    await storeFiles(9, { work, bytes: 10_485_760 })
    const [nearly = 0] = await storeFiles(1, { bytes: 10_485_759 })
    const [exactly = 0] = await storeFiles(1, { bytes: 10_485_760 })
    expect(await refused(planner, work, [exactly])).toMatchObject({ status: 400, problems: [{ rule: 'BR-GEN-52' }] })
    expect((await add(planner, work, [nearly])).status).toBe(201)
  })

  it('refuses a file that did not pass the scan (BR-GEN-54)', async () => {
    const work = await newWork()
    const virus = await uploadFile(world.as(planner), { name: 'eicar.txt', bytes: testVirus })
    await scanned(world)
    expect(await refused(planner, work, [virus])).toMatchObject({ status: 400, problems: [{ rule: 'BR-GEN-54' }] })
  })

  it('refuses numbers that are none, and absurdly many', async () => {
    const work = await newWork()
    for (const file_ids of [[-1], [1.5], [0], Array.from({ length: 90_000 }, (_, at) => at + 1)]) {
      const { status, fields } = await refused(planner, work, file_ids)
      expect(status).toBe(400)
      expect(fields.every((field) => field.startsWith('file_ids'))).toBe(true)
    }
  })
})

describe('listing the files of a works record', () => {
  it('by images or documents, or both (BR-GEN-58, BR-REP-14)', async () => {
    const work = await newWork()
    const photo = await uploadFile(world.as(planner), { name: 'site.png', bytes: sampleBytes.png })
    await add(planner, work, [await uploadFile(world.as(planner)), photo])
    expect(await namesOf(planner, work, ['images'])).toEqual(['site.png'])
    expect(await namesOf(planner, work, ['documents'])).toEqual(['plan.pdf'])
    expect(await namesOf(planner, work, ['images', 'documents'])).toEqual(['site.png', 'plan.pdf'])
  })

  it('shows no rows to those without a part in it (BR-ROLE-66)', async () => {
    const work = await newWork({ workstream: '004' })
    await storeFiles(1, { work })
    expect(await namesOf(officer, work)).toEqual(['stored-0.pdf'])
    expect(await namesOf(contractor, work)).toEqual(['stored-0.pdf'])
    for (const who of [planner, 'planner@broadband.example', 'officer@eastmarl.example']) {
      expect(await namesOf(who, work), who).toEqual([])
    }
    expect(await namesOf(officer, 'NOTHING')).toEqual([])
  })

  it('needs the reference and knows the kinds', async () => {
    const missing = await world.as(planner).request('GET', '/v6/reporting/works/files')
    expect(readRefusal(missing)).toMatchObject({ status: 400, fields: ['work_reference_number'] })
    const films = await world
      .as(planner)
      .request('GET', '/v6/reporting/works/files?work_reference_number=A&file_type=films')
    expect(readRefusal(films)).toMatchObject({ status: 400, fields: ['file_type.0'] })
  })
})
