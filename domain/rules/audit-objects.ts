import type { AuditObjectType } from '../contract/enums/history.ts'

/** What an organisation's administrators look after; everything else is a record of works. */
export const administrationObjects = [
  'user',
  'workstream',
  'organisation',
  'geographical_area',
  'fee_matrix',
  'sample_inspection_target',
  'event_subscription',
] as const satisfies readonly AuditObjectType[]

const known: ReadonlySet<AuditObjectType> = new Set(administrationObjects)

/**
 * Whether administrators read what was changed, old and new. Of works records they learn who, what and when, as an Admin
 * alone may not open them (BR-ROLE-S03).
 */
export const isAdministration = (object: AuditObjectType): boolean => known.has(object)
