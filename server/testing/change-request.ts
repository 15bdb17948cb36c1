import type { createAlteration } from '../../domain/contract/alterations.ts'
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import { application } from './application.ts'
import type { PermitPath } from './people.ts'

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
