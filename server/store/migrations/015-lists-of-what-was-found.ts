import { sql, type Kysely } from 'kysely'

/** What inspections, non-compliances, penalties and overrun warnings are listed by, and where they lie. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const ofWork = {
  promoter_swa_code: 'text',
  highway_authority_swa_code: 'text',
  workstream_prefix: 'text',
  usrn: 'bigint',
  street_name: 'text',
  town: 'text',
  area_name: 'text',
} as const
const columns = Object.keys(ofWork)
const tables = ['inspection', 'scheduled_inspection', 'non_compliance', 'fixed_penalty_notice', 'section_74'] as const

/** Each list's order with what its filters look at: a rare combination is found without a look at the rows themselves. */
const lists: readonly {
  table: (typeof tables)[number]
  order: string
  filters: string[]
  key?: string
  where?: string
}[] = [
  {
    table: 'inspection',
    order: 'inspection_at',
    filters: [
      'work_reference',
      'created_at',
      'inspection_type',
      'inspection_category',
      'inspection_outcome',
      'promoter_response_status',
      'ha_response_status',
      'is_auto_accepted',
    ],
    where: 'deleted_at is null',
  },
  {
    table: 'scheduled_inspection',
    order: 'due_at',
    key: 'work_reference',
    filters: ['inspection_on', 'created_at', 'inspection_type', 'inspection_category'],
  },
  {
    table: 'non_compliance',
    order: 'created_at',
    filters: ['non_compliance_status', 'ha_response_status', 'promoter_response_status'],
  },
  {
    table: 'fixed_penalty_notice',
    order: 'issued_at',
    filters: ['work_reference', 'status_changed_at', 'fpn_status', 'offence_code'],
  },
  {
    table: 'fixed_penalty_notice',
    order: 'status_changed_at',
    filters: ['work_reference', 'issued_at', 'fpn_status', 'offence_code'],
  },
  { table: 'section_74', order: 'created_at', filters: ['ha_status'] },
]

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

const statements = [
  ...tables.flatMap((table) => [
    `alter table ${table} ${columns.map((column) => `add column ${column} ${ofWork[column as keyof typeof ofWork]}`).join(', ')}`,
    `update ${table} set (${columns.join(', ')}) =
       (select ${columns.join(', ')} from work where work.reference = ${table}.work_reference)`,
    `alter table ${table} ${columns.map((column) => `alter column ${column} set not null`).join(', ')}`,
  ]),
  // whose works they are and where is said once, with the works record: what hangs on it copies that, and follows it
  `create function copy_place_of_work() returns trigger language plpgsql as $$
   begin
     select ${columns.join(', ')} into strict ${columns.map((column) => `new.${column}`).join(', ')}
       from work where reference = new.work_reference;
     return new;
   end $$`,
  `create function follow_place_of_work() returns trigger language plpgsql as $$
   begin
     ${tables
       .map(
         (
           table,
         ) => `update ${table} set (${columns.join(', ')}) = (${columns.map((column) => `new.${column}`).join(', ')})
                      where work_reference = new.reference;`,
       )
       .join('\n     ')}
     return null;
   end $$`,
  ...tables.map(
    (table) => `create trigger ${table}_place before insert on ${table}
                  for each row execute function copy_place_of_work()`,
  ),
  `create trigger work_place after update of ${columns.join(', ')} on work for each row
     when ((${columns.map((column) => `old.${column}`).join(', ')})
            is distinct from (${columns.map((column) => `new.${column}`).join(', ')}))
     execute function follow_place_of_work()`,
  // a day without a time comes before the times of that day
  `alter table scheduled_inspection add column due_at timestamptz not null generated always as
     (coalesce(inspection_at, inspection_on::timestamp at time zone 'Europe/London')) stored`,
  // lists are always of one organisation: an order without it finds nothing
  ...[
    'inspection_by_date',
    'inspection_by_creation',
    'scheduled_inspection_by_date',
    'non_compliance_by_creation',
    'fixed_penalty_notice_by_issue',
    'fixed_penalty_notice_by_change',
    'section_74_by_creation',
  ].map((index) => `drop index ${index}`),
  ...lists.flatMap(({ table, order, key = 'reference', filters, where }) =>
    Object.entries(sides).map(([side, owner]) => {
      const more = [...columns.filter((column) => column !== owner), ...filters]
      return `create index ${table}_by_${side}_${order} on ${table} (${owner}, ${order}, ${key})
                include (${more.join(', ')}) ${where ? `where ${where}` : ''}`
    }),
  ),
]
