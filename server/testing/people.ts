/** Who acts in tests, and the steps that most stories begin with. */
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import { assessPermit, getPermit, markUnderAssessment } from '../../domain/contract/permits.ts'
import { createWork, getWork, startWork, stopWork } from '../../domain/contract/works.ts'
import { application } from './application.ts'
import type { World } from './world.ts'

export interface PermitPath {
  readonly workReferenceNumber: string
  readonly permitReferenceNumber: string
  readonly [name: string]: string
}

type Assessment = Partial<BodyOf<typeof assessPermit>>

export interface People {
  readonly planner: ReturnType<World['as']>
  readonly officer: ReturnType<World['as']>
  /** Officer of the neighbouring authority. */
  readonly neighbour: ReturnType<World['as']>
  readonly contractor: ReturnType<World['as']>
  /** Planner of a promoter that has nothing to do with the works. */
  readonly rival: ReturnType<World['as']>
  /** Marl Water's planner applies. */
  apply(changes?: Parameters<typeof application>[0]): Promise<PermitPath>
  /** Marlshire's officer decides; grants when not told otherwise. */
  decide(path: PermitPath, changes?: Assessment): Promise<void>
  look(path: PermitPath): Promise<void>
  start(path: PermitPath, at: string): Promise<void>
  stop(path: PermitPath, at: string): Promise<void>
  readPermit(path: PermitPath): ReturnType<typeof readPermitAs>
  readWork(path: PermitPath): ReturnType<typeof readWorkAs>
  /** Event codes of the works record, oldest first. */
  history(path: PermitPath): Promise<string[]>
}

export const grant: BodyOf<typeof assessPermit> = { assessment_status: 'granted', assessment_discount: 0 }

export const refusal: BodyOf<typeof assessPermit> = {
  assessment_status: 'refused',
  reasons_for_refusal: ['RC10'],
  additional_comments: 'The dates clash with the market',
}

export const modification: BodyOf<typeof assessPermit> = {
  assessment_status: 'permit_modification_request',
  pending_change_details: 'Keep one lane open on market days',
}

export const revocation: BodyOf<typeof assessPermit> = {
  assessment_status: 'revoked',
  revoke_reason: 'The street has flooded',
}

export function peopleOf(world: World): People {
  const planner = world.as('planner@water.example')
  const officer = world.as('officer@marlshire.example')
  return {
    planner,
    officer,
    neighbour: world.as('officer@eastmarl.example'),
    contractor: world.as('contractor@groundworks.example'),
    rival: world.as('planner@broadband.example'),
    apply: async (changes) => {
      const made = await planner.must(createWork, { body: application(changes) })
      return {
        workReferenceNumber: made.work_reference_number,
        permitReferenceNumber: made.permit_reference_number,
      }
    },
    decide: async (params, changes = grant) => {
      await officer.must(assessPermit, { params, body: { ...grant, ...changes } })
    },
    look: async (params) => {
      await officer.must(markUnderAssessment, { params, body: {} })
    },
    start: async (params, at) => {
      await planner.must(startWork, { params, body: { actual_start_date: at } })
    },
    stop: async (params, at) => {
      await planner.must(stopWork, { params, body: { actual_stop_date: at } })
    },
    readPermit: (params) => readPermitAs(planner, params),
    readWork: (params) => readWorkAs(planner, params),
    history: async (params) => {
      const work = await readWorkAs(planner, params)
      return work.history.map((entry) => entry.event as string).reverse()
    },
  }
}

const readPermitAs = (client: People['planner'], params: PermitPath) => client.must(getPermit, { params })
const readWorkAs = (client: People['planner'], params: PermitPath) => client.must(getWork, { params })
