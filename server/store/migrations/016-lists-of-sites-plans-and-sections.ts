import { sql, type Kysely } from 'kysely'

/** What sites, plans, notices, sections, activities and samples of the ground are listed by. */
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
const columns = Object.keys(ofWork) as (keyof typeof ofWork)[]
const place = columns.join(', ')
const placeColumns = ['usrn', 'street_name', 'town', 'area_name']

/** Tables that begin to copy whose works they hang on and where. */
const copying = ['reinstatement', 'section_81']
/** Those, and the ones that have been told it when they were made. */
const following = [...copying, 'forward_plan', 'private_street_notice']

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

interface ListIndex {
  readonly table: string
  readonly name?: string
  readonly order: string
  /** What filters look at beside the order: a rare combination is found without a look at the rows themselves. */
  readonly filters: readonly string[]
  readonly where?: string
}

/** Of the rows that two parties see, once for each of them. */
const ownLists: readonly ListIndex[] = [
  {
    table: 'reinstatement',
    order: 'end_on',
    filters: ['work_reference', 'reinstatement_status', 'is_active', 'created_at'],
  },
  {
    table: 'reinstatement',
    name: 'interim',
    order: 'end_on',
    filters: ['work_reference', 'site_reference', 'created_at'],
    where: `is_active and reinstatement_status = 'interim'`,
  },
  {
    table: 'section_81',
    order: 'status_changed_at',
    filters: ['section_81_status', 'section_81_severity', 'section_81_type', 'created_at'],
  },
  { table: 'forward_plan', order: 'start_on', filters: ['end_on', 'forward_plan_status'] },
  { table: 'forward_plan', order: 'end_on', filters: ['start_on', 'forward_plan_status'] },
  { table: 'private_street_notice', order: 'created_at', filters: ['start_on', 'end_on', 'private_street_status'] },
  { table: 'private_street_notice', order: 'start_on', filters: ['created_at', 'end_on', 'private_street_status'] },
  { table: 'private_street_notice', order: 'end_on', filters: ['created_at', 'start_on', 'private_street_status'] },
  {
    table: 'permit',
    name: 'reinstatement_due',
    order: 'end_on',
    filters: ['work_reference'],
    where: 'excavation_carried_out and actual_stop_at is not null and not has_reinstatement',
  },
]

/** Of the rows that an authority has made and everybody else sees too. */
const openLists: readonly ListIndex[] = [
  {
    table: 'activity',
    order: 'created_at',
    filters: [...placeColumns, 'activity_type', 'activity_name', 'activity_location_description'],
  },
  { table: 'section_58', order: 'created_at', filters: [...placeColumns, 'section_58_status', 'start_on'] },
]

const listIndex = ({ table, name, order, filters, where }: ListIndex, owner: string | null, by: string) =>
  `create index ${[table, name, by, order].filter(Boolean).join('_')}
     on ${table} (${[...(owner ? [owner] : []), order, 'reference'].join(', ')})
     include (${filters.join(', ')}) ${where ? `where ${where}` : ''}`

const statements = [
  ...copying.flatMap((table) => [
    `alter table ${table} ${columns.map((column) => `add column ${column} ${ofWork[column]}`).join(', ')}`,
    `update ${table} set (${place}) = (select ${place} from work where work.reference = ${table}.work_reference)`,
    `alter table ${table} ${columns.map((column) => `alter column ${column} set not null`).join(', ')}`,
    `create trigger ${table}_place before insert on ${table}
       for each row execute function copy_place_of_work()`,
  ]),
  `create function tell_place_of_work_to_lists() returns trigger language plpgsql as $$
   begin
     ${following
       .map(
         (table) => `update ${table} set (${place}) = (${columns.map((column) => `new.${column}`).join(', ')})
                      where work_reference = new.reference;`,
       )
       .join('\n     ')}
     return null;
   end $$`,
  `create trigger work_place_in_lists after update of ${place} on work for each row
     when ((${columns.map((column) => `old.${column}`).join(', ')})
            is distinct from (${columns.map((column) => `new.${column}`).join(', ')}))
     execute function tell_place_of_work_to_lists()`,
  // most permits that have stopped are registered: the few that are not have to be found among them (BR-REIN-33)
  `alter table permit add column has_reinstatement boolean not null default false`,
  `update permit set has_reinstatement = true
    where exists (select from reinstatement where reinstatement.permit_reference = permit.reference)`,
  `create function note_registration() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       update permit set has_reinstatement = true where reference = new.permit_reference and not has_reinstatement;
     else
       update permit set has_reinstatement = false
        where reference = old.permit_reference
          and not exists (select from reinstatement where permit_reference = old.permit_reference);
     end if;
     return null;
   end $$`,
  `create trigger reinstatement_registration after insert or delete on reinstatement
     for each row execute function note_registration()`,
  // lists are of one organisation, or open: an order without what the filters ask for finds nothing quickly
  ...[
    'reinstatement_by_end',
    'reinstatement_by_registration',
    'section_81_by_status_change',
    'forward_plan_by_promoter_swa_code',
    'forward_plan_by_highway_authority_swa_code',
    'private_street_notice_by_promoter_swa_code',
    'private_street_notice_by_highway_authority_swa_code',
    'activity_by_creation',
    'section_58_by_creation',
    'material_classification_by_time',
  ].map((index) => `drop index ${index}`),
  ...ownLists.flatMap((list) =>
    Object.entries(sides).map(([side, owner]) => {
      const more = [...columns.filter((column) => column !== owner), ...list.filters]
      return listIndex({ ...list, filters: more }, owner, `by_${side}`)
    }),
  ),
  ...openLists.flatMap((list) => [
    listIndex({ ...list, filters: ['highway_authority_swa_code', ...list.filters] }, null, 'by'),
    listIndex(list, 'highway_authority_swa_code', 'by_authority'),
  ]),
  `create index material_classification_by_kind
     on material_classification (material_classification_classification, created_at, reference)
     include (sample_on, ${placeColumns.join(', ')})`,
]
