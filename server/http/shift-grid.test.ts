import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { shiftGridPath } from '../../domain/shift-grid-path.ts'
import { registerShiftGrid } from './shift-grid.ts'

const folder = mkdtempSync(join(tmpdir(), 'shift-grid-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('pages get the grid of shifts that the setting names', async () => {
  const file = join(folder, 'OSTN15.gsb')
  writeFileSync(file, 'NUM_OREC and what follows')
  const app = fastify()
  registerShiftGrid(app, file)
  const answer = await app.inject(shiftGridPath)
  expect(answer).toMatchObject({ statusCode: 200, body: 'NUM_OREC and what follows' })
  await app.close()
})

test('without the setting there is none', async () => {
  const app = fastify()
  registerShiftGrid(app, undefined)
  expect((await app.inject(shiftGridPath)).statusCode).toBe(404)
  await app.close()
})

test('a server does not start with a file that is none', () => {
  const file = join(folder, 'letter.txt')
  writeFileSync(file, 'Dear Sir')
  for (const wrong of [file, join(folder, 'nowhere.gsb')]) {
    expect(() => registerShiftGrid(fastify(), wrong)).toThrow('MAP_SHIFT_GRID: must be an NTv2 file')
  }
})
