import type { Caller } from '../../domain/contract/permissions.ts'
import type { TemplateKind } from '../../domain/contract/enums/templates.ts'
import type { Database } from './database.ts'

/** Own templates, and of the organisation's those that are shared; a contractor's only for promoters it is contracted to. */
export function templatesSeenBy(db: Database, caller: Caller) {
  return db
    .selectFrom('template')
    .innerJoin('account', 'account.email', 'template.owner')
    .selectAll('template')
    .select(['account.first_name', 'account.last_name'])
    .where('template.organisation_reference', '=', caller.organisation_reference)
    .where(({ eb, or }) => or([eb('template.owner', '=', caller.email), eb('template.is_shared', '=', true)]))
    .$if(caller.organisation_type === 'CONTRACTOR', (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('template.promoter_swa_code', 'is', null),
          eb('template.promoter_swa_code', 'in', caller.contracts.length > 0 ? caller.contracts : ['']),
        ]),
      ),
    )
}

/** How many templates a person has, and how many of a kind the organisation shares. Holds both numbers still until the transaction ends. */
export async function countTemplates(db: Database, caller: Caller, kind: TemplateKind) {
  await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', caller.organisation_reference)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const count = async (own: boolean) => {
    const { number } = await db
      .selectFrom('template')
      .select(({ fn }) => fn.countAll<string>().as('number'))
      .$if(own, (query) => query.where('owner', '=', caller.email))
      .$if(!own, (query) =>
        query
          .where('organisation_reference', '=', caller.organisation_reference)
          .where('kind', '=', kind)
          .where('is_shared', '=', true),
      )
      .executeTakeFirstOrThrow()
    return Number(number)
  }
  return { own: await count(true), shared: await count(false) }
}
