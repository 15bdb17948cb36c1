import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPermitFiles, listWorkFiles } from '../../../domain/contract/files.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { sampleBytes } from '../../testing/sample-files.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'

let world: World
let permit: string
let work: string
beforeAll(async () => {
  world = await startWorld()
  const photo = { name: 'site.png', bytes: sampleBytes.png }
  const file_ids = [await uploadFile(world.as(planner)), await uploadFile(world.as(planner), photo)]
  const created = await world.as(planner).must(createWork, { body: application({ file_ids }) })
  permit = created.permit_reference_number ?? ''
  work = created.work_reference_number
})
afterAll(() => world.stop())

const namesOf = async (who: string, file_type?: ('images' | 'documents')[], permit_reference_number = permit) => {
  const { rows } = await world.as(who).must(listPermitFiles, { query: { permit_reference_number, file_type } })
  return rows.map((row) => row.name)
}

describe('the files of a permit', () => {
  it('are listed by kind (BR-GEN-58, BR-REP-14)', async () => {
    expect(await namesOf(planner)).toEqual(['plan.pdf', 'site.png'])
    expect(await namesOf(planner, ['images'])).toEqual(['site.png'])
    expect(await namesOf('officer@marlshire.example', ['documents'], permit.toLowerCase())).toEqual(['plan.pdf'])
    expect(await namesOf('contractor@groundworks.example')).toHaveLength(2)
  })

  it('are nobody else’s (BR-ROLE-66)', async () => {
    expect(await namesOf('planner@broadband.example')).toEqual([])
    expect(await namesOf('officer@eastmarl.example')).toEqual([])
    expect(await namesOf(planner, [], `${work}-02`)).toEqual([])
  })

  it('are on its works record too (BR-GEN-52)', async () => {
    const { rows } = await world.as(planner).must(listWorkFiles, { query: { work_reference_number: work } })
    expect(rows).toHaveLength(2)
  })
})
