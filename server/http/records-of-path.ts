/** Every record that a path names has to exist, and to lie where the path says, before anything else is looked at. */
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { notFound } from './refusals.ts'
import type { WorksPath } from './authorise.ts'

interface RecordOfPath {
  /** For people: `Permit`. */
  readonly name: string
  readonly table: string
  /** Column of its own part of the path. */
  readonly column: string
  /** Columns of the parts before it; the works record's is always compared. */
  readonly parents?: Readonly<Record<string, string>>
  /** Deleted ones keep their row, and are not there for anybody. */
  readonly keepsDeleted?: true
}

/** What each path parameter within a works record names. */
const recordsOfPath: Readonly<Record<string, RecordOfPath>> = {
  permitReferenceNumber: { name: 'Permit', table: 'permit', column: 'reference' },
  permitAlterationReferenceNumber: {
    name: 'Change request',
    table: 'permit_alteration',
    column: 'reference',
    parents: { permitReferenceNumber: 'permit_reference' },
  },
  forwardPlanReferenceNumber: { name: 'Forward plan', table: 'forward_plan', column: 'reference' },
  privateStreetReferenceNumber: { name: 'Private street notice', table: 'private_street_notice', column: 'reference' },
  inspectionReferenceNumber: { name: 'Inspection', table: 'inspection', column: 'reference', keepsDeleted: true },
  nonComplianceReferenceNumber: { name: 'Non-compliance', table: 'non_compliance', column: 'reference' },
  fpnReferenceNumber: { name: 'Fixed penalty notice', table: 'fixed_penalty_notice', column: 'reference' },
  section74ReferenceNumber: { name: 'Section 74', table: 'section_74', column: 'reference' },
  siteReferenceNumber: { name: 'Site', table: 'site', column: 'reference' },
  reinstatementReferenceNumber: {
    name: 'Reinstatement',
    table: 'reinstatement',
    column: 'reference',
    parents: { siteReferenceNumber: 'site_reference' },
  },
  ancillaryInformationReferenceNumber: {
    name: 'Ancillary information',
    table: 'ancillary_information',
    column: 'reference',
    parents: { permitReferenceNumber: 'permit_reference' },
  },
  section81ReferenceNumber: { name: 'Section 81', table: 'section_81', column: 'reference' },
  commentReferenceNumber: { name: 'Comment', table: 'comment', column: 'reference' },
}

/** 404 for the first record of the path that does not exist there (BR-ROLE-44). */
export async function requireRecordsOfPath(db: Database, params: WorksPath): Promise<void> {
  for (const [parameter, value] of Object.entries(params)) {
    if (parameter === 'workReferenceNumber') continue
    const record = recordsOfPath[parameter]
    if (!record) throw new Error(`records-of-path.ts does not know what ${parameter} names`)
    if (!(await exists(db, record, value, params))) throw notFound(`${record.name} ${value}`)
  }
}

async function exists(db: Database, record: RecordOfPath, value: string, params: WorksPath): Promise<boolean> {
  const parents = Object.entries({ workReferenceNumber: 'work_reference', ...record.parents })
  const conditions = [
    sql`${sql.ref(record.column)}::text = ${value}`,
    ...parents.map(([parameter, column]) => sql`${sql.ref(column)} = ${params[parameter]}`),
    ...(record.keepsDeleted ? [sql`deleted_at is null`] : []),
  ]
  const { rows } =
    await sql`select 1 from ${sql.table(record.table)} where ${sql.join(conditions, sql` and `)}`.execute(db)
  return rows.length > 0
}
