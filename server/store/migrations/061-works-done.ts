import { sql, type Kysely } from 'kysely'

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

/** Works that stopped, by the day: the report of works done counts a year of an authority in the index alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [side, owner] of Object.entries(sides)) {
    const other = Object.values(sides).filter((column) => column !== owner)
    const counted = [...other, 'usrn', 'workstream_prefix', 'start_on', 'proposed_start_on', 'proposed_end_on']
    await sql
      .raw(
        `create index works_done_by_${side} on permit (${owner}, end_on)
           include (${counted.join(', ')}) where actual_stop_at is not null`,
      )
      .execute(db)
    await sql
      .raw(
        `create index collaborative_works_by_${side} on permit (${owner}, end_on)
           where actual_stop_at is not null and details ->> 'collaborative_working' = 'true'`,
      )
      .execute(db)
  }
}
