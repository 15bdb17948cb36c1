import { getUser, updateUser } from '../../../domain/contract/users.ts'
import * as shapes from '../../../domain/contract/users.shapes.ts'
import {
  organisationStatusLabels,
  roleLabels,
  workstreamAccessLevelLabels,
} from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { assumedOrganisation } from '../../http/assumed-organisation.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { userChanges } from './change-users.ts'
import { userReads } from './find-users.ts'
import { userInvitations } from './invite-user.ts'
import { ownAccount } from './own-account.ts'
import { nameOf, noteUser } from './own-user.ts'
import { summariseOrganisation, summaryColumns } from '../organisations/summarise-organisation.ts'

export const users = [
  implement(getUser, shapes.getUser, async ({ db, caller, params, query }) => {
    const assumed = assumedOrganisation(getUser, caller, query.swaCode)
    const account = await requireAccount(db, params.email)
    // a contractor's access is read for one promoter: the rows of the answer do not say whose workstream they are
    const promoter = account.organisation_type === 'CONTRACTOR' ? assumed : account.organisation_reference
    return {
      first_name: account.first_name,
      last_name: account.last_name,
      roles: account.roles,
      roles_string: account.roles.map((role) => label(roleLabels, role)),
      organisation_reference: account.organisation_reference,
      organisation_name: account.organisation_name,
      organisation_status: account.organisation_status,
      organisation_status_string: label(organisationStatusLabels, account.organisation_status),
      contracts: await contractsOf(db, account.organisation_reference),
      workstreams: await workstreamsOf(db, params.email, promoter),
    }
  }),
  implement(
    updateUser,
    shapes.updateUser,
    async ({ db, caller, body, now }) => {
      const account = await requireAccount(db, caller.email)
      const { first_name, last_name } = body
      await db.updateTable('account').set({ first_name, last_name }).where('email', '=', caller.email).execute()
      const details = `Name changed from ${nameOf({ ...account, email: caller.email })} to ${first_name} ${last_name}`
      await noteUser(db, caller, 'user_name_updated', caller.email, details, now)
    },
    {
      opens: async (db, caller, { email = '' }) => {
        await requireAccount(db, email)
        if (email !== caller.email) throw accessRestricted()
      },
    },
  ),
  ...userReads,
  ...userInvitations,
  ...userChanges,
  ...ownAccount,
]

/** Emails are compared as they are written (BR-GEN-90). */
async function requireAccount(db: Database, email: string) {
  const account = await db
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.swa_code', 'account.organisation_reference')
    .select(['account.first_name', 'account.last_name', 'account.roles', 'account.organisation_reference'])
    .select(['organisation.name as organisation_name', 'organisation.organisation_type'])
    .select('organisation.organisation_status')
    .where('account.email', '=', email)
    .executeTakeFirst()
  if (!account) throw notFound(`User ${email}`)
  return account
}

async function contractsOf(db: Database, contractor: string) {
  const rows = await db
    .selectFrom('contract')
    .innerJoin('organisation', 'organisation.swa_code', 'contract.promoter_swa_code')
    .select(summaryColumns)
    .where('contract.contractor_swa_code', '=', contractor)
    .orderBy('organisation.name')
    .execute()
  return rows.map(summariseOrganisation)
}

async function workstreamsOf(db: Database, email: string, promoter: string) {
  const rows = await db
    .selectFrom('account_workstream as access')
    .innerJoin('workstream', (join) =>
      join
        .onRef('workstream.organisation_reference', '=', 'access.organisation_reference')
        .onRef('workstream.prefix', '=', 'access.prefix'),
    )
    .select(['workstream.prefix', 'workstream.name', 'access.access_level'])
    .where('access.email', '=', email)
    .where('access.organisation_reference', '=', promoter)
    .orderBy('workstream.prefix')
    .execute()
  return rows.map((row) => ({
    workstream_prefix: row.prefix,
    workstream_name: row.name,
    access_level: row.access_level,
    access_level_string: label(workstreamAccessLevelLabels, row.access_level),
  }))
}
