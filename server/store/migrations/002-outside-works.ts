import { sql, type Kysely } from 'kysely'

/** Events of what belongs to no works record; files on any kind of record, not only on permits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table work_event
     alter column work_reference drop not null,
     alter column promoter_swa_code drop not null,
     alter column highway_authority_swa_code drop not null,
     alter column workstream_prefix drop not null`,
  `alter table file add column object_type text, add column object_reference text`,
  `update file set object_type = 'permit', object_reference = permit_reference where permit_reference is not null`,
  `alter table file drop column permit_reference`,
  `create index file_by_object on file (object_reference, object_type)`,
]
