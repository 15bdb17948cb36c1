import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { standsIn } from '../../http/authorise.ts'
import { accessRestricted } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { chooseWorkstream } from './choose-workstream.ts'

/** What a request for a new works record says of its owners. */
interface Ownership {
  readonly promoter_swa_code: string
  readonly highway_authority_swa_code: string
  readonly workstream_prefix?: string | null
}

/**
 * The request with codes as the store writes them (BR-GEN-79) and its workstream chosen (BR-PERMIT-22). Throws 401 when
 * the caller may not make works for this promoter.
 */
export async function whoseWorks<Request extends Ownership>(
  db: Database,
  endpoint: Endpoint,
  caller: Caller,
  body: Request,
): Promise<Request & { readonly workstream_prefix: string }> {
  const promoter = padSwaCode(body.promoter_swa_code)
  const authority = padSwaCode(body.highway_authority_swa_code)
  const owners = { promoter_swa_code: promoter, highway_authority_swa_code: authority, workstream_prefix: '' }
  if (!standsIn(endpoint, caller, owners)) throw accessRestricted()
  const asked = body.workstream_prefix
  const workstream = await chooseWorkstream(db, { endpoint, caller, promoter, authority, asked })
  return {
    ...body,
    promoter_swa_code: promoter,
    highway_authority_swa_code: authority,
    workstream_prefix: workstream,
  }
}

/** The letters that an organisation's works references begin with (BR-GEN-60). */
export async function prefixOf(db: Database, swaCode: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('prefix')
    .where('swa_code', '=', swaCode)
    .executeTakeFirstOrThrow()
  return row.prefix
}
