import { assessAlteration, createAlteration, getAlteration } from '../../domain/contract/alterations.ts'
import type { AnswerOf, BodyOf } from '../../domain/contract/endpoint.ts'
import { assessPermit } from '../../domain/contract/permits.ts'
import { application } from './application.ts'
import type { Refused } from './client.ts'
import type { PermitPath } from './people.ts'
import type { World } from './world.ts'

export type ChangeRequest = BodyOf<typeof createAlteration>

export interface AlterationPath extends PermitPath {
  readonly permitAlterationReferenceNumber: string
}

/** A change request that repeats all of {@link application}, and changes only what it is told to. */
export function changeRequest(changes: Partial<ChangeRequest> = {}): ChangeRequest {
  const {
    usrn: _usrn,
    promoter_swa_code: _promoter,
    highway_authority_swa_code: _authority,
    workstream_prefix: _workstream,
    works_coordinates: _place,
    ...answers
  } = application()
  return { ...(answers as ChangeRequest), permit_alteration_reason: 'The main lies deeper than drawn', ...changes }
}

/** One day longer than {@link application}. */
export const oneDayLonger = { proposed_end_date: '2026-12-09T00:00:00.000Z' } as const

type Decision = BodyOf<typeof assessAlteration>

/** What people do to change requests in tests. */
export interface Alterations {
  /** Marl Water's planner asks for a change. */
  make(path: PermitPath, changes?: Partial<ChangeRequest>): Promise<AlterationPath>
  refused(path: PermitPath, changes?: Partial<ChangeRequest>): Promise<Refused>
  /** Marlshire's officer decides; grants when not told otherwise. */
  decide(path: AlterationPath, decision?: Decision): Promise<void>
  /** A decision on the permit itself that the officer cannot make. */
  officerRefused(path: PermitPath, decision: BodyOf<typeof assessPermit>): Promise<Refused>
  read(path: AlterationPath): Promise<AnswerOf<typeof getAlteration>>
}

export const grantOfChange: Decision = { alteration_status: 'granted', assessment_discount: 0 }

export function alterationsOf(world: World): Alterations {
  const planner = world.as('planner@water.example')
  const officer = world.as('officer@marlshire.example')
  return {
    make: async (params, changes) => {
      const made = await planner.must(createAlteration, { params, body: changeRequest(changes) })
      return { ...params, permitAlterationReferenceNumber: made.permit_alteration_reference_number }
    },
    refused: (params, changes) => planner.refusal(createAlteration, { params, body: changeRequest(changes) }),
    decide: async (params, body = grantOfChange) => {
      await officer.must(assessAlteration, { params, body })
    },
    officerRefused: (params, body) => officer.refusal(assessPermit, { params, body }),
    read: (params) => planner.must(getAlteration, { params }),
  }
}
