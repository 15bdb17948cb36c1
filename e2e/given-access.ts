/** Access to workstreams, given by the administrator whose job it is. */
import { getWorkstreamAccess, updateWorkstreamAccess } from '../domain/contract/workstream-access.ts'
import type { Given } from './given.ts'

/** Lets a person read and write on these workstreams of Marl Water, and on no others of it. */
export async function giveAccess(given: Given, email: string, prefixes: readonly string[]): Promise<void> {
  const admin = await given.client('admin@water.example')
  const { workstreams } = await admin.call(getWorkstreamAccess, { params: { email } })
  const before = workstreams.flatMap(({ workstream_prefix, access_level }) =>
    access_level === 'upcoming_enum' ? [] : [{ workstream_prefix, access_level }],
  )
  await admin.call(updateWorkstreamAccess, {
    body: {
      users: [
        {
          email,
          user_workstream_access_before: before,
          user_workstream_access: prefixes.map((workstream_prefix) => ({
            workstream_prefix,
            access_level: 'full_write' as const,
          })),
        },
      ],
    },
  })
}
