import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteFile, getFile } from '../../../domain/contract/files.ts'
import { readRefusal } from '../../testing/client.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { sampleBytes, testVirus, uploadOf } from '../../testing/sample-files.ts'
import { scanned, uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const upload = (who: string, name: string, bytes: Uint8Array, query = '') =>
  world.as(who).request('POST', `/v6/work/files${query}`, uploadOf(name, bytes))

async function refusedUpload(who: string, name: string, bytes: Uint8Array, query = '') {
  const answer = await upload(who, name, bytes, query)
  return readRefusal(answer)
}

const read = (who: string, fileId: number) => world.as(who).call(getFile, { params: { fileId } })

async function readableFile(who: string, more: Parameters<typeof uploadFile>[1] = {}): Promise<number> {
  const id = await uploadFile(world.as(who), more)
  await scanned(world)
  return id
}

describe('uploading', () => {
  it('answers the number and the name of the file (BR-GEN-53)', async () => {
    const answer = await upload(planner, '../site plan.pdf', sampleBytes.pdf)
    expect(answer).toMatchObject({ status: 201, body: { file_id: expect.any(Number), name: 'site plan.pdf' } })
  })

  it('is done once for one Idempotency-Key, whose name and bytes may not change', async () => {
    const send = (name: string, bytes: Uint8Array) =>
      world.as(planner).request('POST', '/v6/work/files', uploadOf(name, bytes), { 'idempotency-key': 'photo-1' })
    const first = await send('plan.pdf', sampleBytes.pdf)
    expect(first.status).toBe(201)
    const count = () => world.db.selectFrom('file').select('id').execute()
    const before = await count()
    expect(await send('plan.pdf', sampleBytes.pdf)).toMatchObject({ status: 201, body: first.body })
    expect((await send('other.pdf', sampleBytes.pdf)).status).toBe(409)
    expect((await send('plan.pdf', Buffer.concat([sampleBytes.pdf, Buffer.from(' ')]))).status).toBe(409)
    expect(await count()).toEqual(before)
    await scanned(world)
    expect((await read(planner, (first.body as { file_id: number }).file_id)).status).toBe(200)
  })

  it('takes 10,485,760 bytes and not one more (BR-GEN-50)', async () => {
    const largest = Buffer.alloc(10_485_760, 'a')
    expect((await upload(planner, 'large.txt', largest)).status).toBe(201)
    const refused = await refusedUpload(planner, 'large.txt', Buffer.concat([largest, Buffer.from('a')]))
    expect(refused).toMatchObject({ status: 413, fields: ['file'], message: 'The file must be 10 MB or smaller' })
  })

  it.each([
    ['of a kind that is not permitted', 'tool.exe', sampleBytes.exe, 'BR-GEN-58'],
    ['whose content is not what its name says', 'plan.pdf', sampleBytes.png, 'BR-GEN-58'],
    ['that is empty', 'plan.pdf', Buffer.alloc(0), 'BR-GEN-50'],
    ['whose name is too long', `${'a'.repeat(252)}.pdf`, sampleBytes.pdf, 'BR-GEN-50'],
  ])('refuses a file %s and keeps nothing', async (_, name, bytes, rule) => {
    const count = () => world.db.selectFrom('file').select('id').execute()
    const before = await count()
    expect(await refusedUpload(planner, name, bytes)).toMatchObject({
      status: 400,
      problems: [{ field: 'file', rule }],
    })
    expect(await count()).toHaveLength(before.length)
  })

  it('refuses a picture that says it is of more than 100 megapixels', async () => {
    const bytes = Buffer.from(sampleBytes.png)
    bytes.writeUInt32BE(60_000, 16)
    bytes.writeUInt32BE(60_000, 20)
    const refused = await refusedUpload(planner, 'site.png', bytes)
    expect(refused).toMatchObject({ status: 400 })
    expect(JSON.stringify(refused)).toContain('100 megapixels')
  })

  it('takes one part, and it is named file (BR-GEN-50)', async () => {
    const wrong = new FormData()
    wrong.append('photo', new Blob([sampleBytes.png]), 'site.png')
    const unnamed = await world.as(planner).request('POST', '/v6/work/files', wrong)
    expect(readRefusal(unnamed)).toMatchObject({ status: 400, fields: ['file'] })
    const two = uploadOf('a.txt', sampleBytes.txt)
    two.append('file', new Blob([sampleBytes.txt]), 'b.txt')
    const twice = await world.as(planner).request('POST', '/v6/work/files', two)
    expect(readRefusal(twice)).toMatchObject({ status: 400, fields: ['file'] })
    const json = await world.as(planner).request('POST', '/v6/work/files', { file: 'text' })
    expect(readRefusal(json)).toMatchObject({ status: 415, fields: ['file'] })
  })

  it('asks a contractor for the promoter, and takes only one that contracted it (BR-GEN-59, BR-ROLE-20)', async () => {
    const { txt } = sampleBytes
    expect(await refusedUpload(contractor, 'a.txt', txt)).toMatchObject({ status: 400, fields: ['swaCode'] })
    const other = await refusedUpload(contractor, 'a.txt', txt, '?swaCode=7220')
    expect(other).toMatchObject({ status: 401, message: 'Access restricted' })
    const id = await readableFile(contractor, { query: '?swaCode=9310' })
    expect((await read(planner, id)).status).toBe(200)
    expect((await read('planner@broadband.example', id)).status).toBe(401)
  })

  it("refuses another organisation's code from a planner (BR-ROLE-25)", async () => {
    expect(await refusedUpload(planner, 'a.txt', sampleBytes.txt, '?swaCode=7710')).toMatchObject({ status: 401 })
    expect((await upload(planner, 'a.txt', sampleBytes.txt, '?swaCode=9310')).status).toBe(201)
  })
})

describe('reading', () => {
  it('sends the bytes as a download that no browser runs', async () => {
    const id = await readableFile(planner, { name: 'Café plan.txt', bytes: sampleBytes.txt })
    const answer = await read(planner, id)
    expect(answer).toMatchObject({ status: 200, body: sampleBytes.txt.toString() })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="Caf_ plan.txt"; filename*=UTF-8''Caf%C3%A9%20plan.txt`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  it('answers 204 until the scan is done and for good when it found a virus (BR-GEN-54)', async () => {
    const id = await readableFile(planner)
    const status = (scan_status: 'pending' | 'safe') =>
      world.db.updateTable('file').set({ scan_status }).where('id', '=', id).execute()
    await status('pending')
    expect((await read(planner, id)).status).toBe(204)
    await status('safe')
    expect((await read(planner, id)).status).toBe(200)
    const virus = await readableFile(planner, { name: 'eicar.txt', bytes: testVirus })
    expect((await read(planner, virus)).status).toBe(204)
    const kept = await world.db.selectFrom('file_content').select('file_id').where('file_id', '=', virus).execute()
    expect(kept).toEqual([])
  })

  it('is for the uploading organisation alone until a works record names it (BR-ROLE-49)', async () => {
    const id = await readableFile(planner)
    expect((await read('admin@water.example', id)).status).toBe(200)
    expect((await read(contractor, id)).status).toBe(200)
    for (const who of [officer, 'planner@broadband.example', 'admin@marlshire.example']) {
      expect((await read(who, id)).status, who).toBe(401)
    }
  })

  it('on a works record is for its promoter and every authority (BR-ROLE-49)', async () => {
    const work = await insertBareWork(world.db, { reference: 'MW00170000001' })
    const id = await readableFile(officer)
    await world.db.updateTable('file').set({ work_reference: work }).where('id', '=', id).execute()
    for (const who of [planner, contractor, officer, 'officer@eastmarl.example', 'admin@water.example']) {
      expect((await read(who, id)).status, who).toBe(200)
    }
    expect((await read('planner@broadband.example', id)).status).toBe(401)
  })

  it('answers 404 for a number that is no file, 400 for one that is no number', async () => {
    expect((await read(planner, 999_999)).status).toBe(404)
    const answer = await world.as(planner).request('GET', '/v6/work/files/plan.pdf')
    expect(readRefusal(answer)).toMatchObject({ status: 400, fields: ['fileId'] })
  })
})

describe('deleting (BR-GEN-55)', () => {
  const remove = (who: string, fileId: number) => world.as(who).call(deleteFile, { params: { fileId } })

  it('ends a file that no record names', async () => {
    const id = await readableFile(planner)
    expect((await remove(planner, id)).status).toBe(204)
    expect((await read(planner, id)).status).toBe(404)
    expect((await remove(planner, id)).status).toBe(404)
  })

  it("is refused for another organisation's file", async () => {
    const id = await readableFile(planner)
    for (const who of [officer, 'planner@broadband.example']) expect((await remove(who, id)).status, who).toBe(401)
    expect((await read(planner, id)).status).toBe(200)
  })

  it('is refused once a record names it', async () => {
    const work = await insertBareWork(world.db, { reference: 'MW00170000002' })
    const id = await readableFile(planner)
    await world.db.updateTable('file').set({ work_reference: work }).where('id', '=', id).execute()
    const refused = readRefusal(await remove(planner, id))
    expect(refused).toMatchObject({ status: 409, problems: [{ field: 'fileId', rule: 'BR-GEN-55' }] })
  })
})
