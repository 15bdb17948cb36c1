/** Every status, kind, move and role of the permit table over HTTP, held against what `can()` says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessPermit, cancelPermit, createPermit, markUnderAssessment } from '../../../domain/contract/permits.ts'
import type { PermitStatus } from '../../../domain/contract/enums/permits.ts'
import type { WorkStatus } from '../../../domain/contract/enums/works.ts'
import { permitStatuses } from '../../../domain/contract/enums/permits.ts'
import { revertStart, revertStop, startWork, stopWork } from '../../../domain/contract/works.ts'
import type { PermitKind } from '../../../domain/rules/move-conditions.ts'
import { can, permitMoves, permitMoveWords, type PermitMove } from '../../../domain/rules/permit-states.ts'
import { readPermit } from '../../store/permits.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import type { Answer, Client } from '../../testing/client.ts'
import {
  grant,
  modification,
  peopleOf,
  refusal,
  revocation,
  type People,
  type PermitPath,
} from '../../testing/people.ts'
import { testNow } from '../../testing/test-clock.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { stateOf } from './permit-state.ts'

let world: World
let people: People
let walkers: Record<'Planner' | 'Contractor' | 'HighwayAuthority' | 'Admin', Client>
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  const { planner, contractor, officer } = people
  walkers = {
    Planner: planner,
    Contractor: contractor,
    HighwayAuthority: officer,
    Admin: world.as('admin@water.example'),
  }
})
afterAll(() => world.stop())

const at = testNow.toString()
const startedAt = testNow.subtract({ hours: 1 }).toString()
const challenge = {
  ...grant,
  is_duration_challenged: true,
  reasonable_period_end_date: '2027-01-15',
  additional_comments: 'Too long for a service pipe',
}

type Attempt = (client: Client, params: PermitPath) => Promise<Answer<unknown>>
const assess =
  (body: typeof grant): Attempt =>
  (client, params) =>
    client.call(assessPermit, { params, body })
/** One call sends both: what stands before it says which of the two it is. */
const apply: Attempt = (client, params) =>
  client.call(createPermit, {
    params,
    body: furtherApplication({ proposed_start_date: '2027-02-01', proposed_end_date: '2027-02-02' }),
  })

/** Each with a body that is right in itself. Null: the service does it, or another walk tries it. */
const attempts: Readonly<Record<PermitMove, Attempt | null>> = {
  // makes the record; the tests of applications send it
  submit: null,
  deem: null,
  grant_by_act: null,
  // a change to a permit is another thing in another status: the walk of change requests tries it
  submit_modified: null,
  mark_under_assessment: (client, params) => client.call(markUnderAssessment, { params, body: {} }),
  grant: assess(grant),
  grant_with_duration_challenge: assess(challenge),
  refuse: assess(refusal),
  request_modification: assess(modification),
  revoke: assess(revocation),
  cancel: (client, params) => client.call(cancelPermit, { params, body: { permit_status: 'cancelled' } }),
  progress: apply,
  add_permit: apply,
  log_start: (client, params) => client.call(startWork, { params, body: { actual_start_date: at } }),
  log_stop: (client, params) => client.call(stopWork, { params, body: { actual_stop_date: at } }),
  revert_start: (client, params) => client.call(revertStart, { params, body: { revert_reason: 'The wrong street' } }),
  revert_stop: (client, params) => client.call(revertStop, { params, body: { revert_reason: 'The wrong street' } }),
}
const moves = (Object.keys(permitMoveWords) as PermitMove[]).filter((move) => attempts[move])

interface Scene {
  readonly kind: PermitKind
  readonly status: PermitStatus
  readonly works: WorkStatus
}

const liveScenes: Readonly<Record<PermitKind, readonly WorkStatus[]>> = {
  paa: ['planned'],
  planned: ['planned', 'in_progress'],
  immediate: ['in_progress'],
}

function scenesOf(kind: PermitKind): Scene[] {
  return permitStatuses.flatMap((status): Scene[] => {
    if (status === 'closed') return kind === 'paa' ? [] : [{ kind, status, works: 'completed' as const }]
    if (status === 'cancelled') return [{ kind, status, works: 'cancelled' as const }]
    return liveScenes[kind].map((works) => ({ kind, status, works }))
  })
}
const scenes = (['paa', 'planned', 'immediate'] as const).flatMap(scenesOf)

/** A permit of each kind that no attempt has changed yet. */
const unused = new Map<PermitKind, PermitPath>()
const applications = {
  paa: { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' },
  planned: {},
  immediate,
}

async function arrange({ kind, status, works }: Scene): Promise<PermitPath> {
  const path = unused.get(kind) ?? (await people.apply(applications[kind]))
  unused.set(kind, path)
  const decided = { granted: 'granted', refused: 'refused', revoked: 'revoked' } as const
  const isSentBack = status === 'permit_modification_request'
  const isOnSite = works === 'in_progress' || works === 'completed'
  await world.db
    .updateTable('permit')
    .set({
      permit_status: status,
      assessment_status: isSentBack ? status : status in decided ? decided[status as keyof typeof decided] : null,
      ever_modification_requested: isSentBack,
      actual_start_at: isOnSite ? startedAt : null,
      actual_stop_at: works === 'completed' ? at : null,
    })
    .where('reference', '=', path.permitReferenceNumber)
    .execute()
  const reference = path.workReferenceNumber
  await world.db.updateTable('work').set({ work_status: works }).where('reference', '=', reference).execute()
  return path
}

const steps = scenes.flatMap((scene) =>
  moves.map((move) => ({ scene, move, name: `${scene.kind} ${scene.status}, works ${scene.works} × ${move}` })),
)

describe('BR-PERMIT-50 to 64, 73 to 79: the permit table over HTTP', () => {
  it.each(steps)('$name', async ({ scene, move }) => {
    for (const [role, client] of Object.entries(walkers) as [keyof typeof walkers, Client][]) {
      const path = await arrange(scene)
      const permit = await readPermit(world.db, path.permitReferenceNumber)
      const state = await stateOf(world.db, permit, { work_status: scene.works })
      const mayDo = [move, ...(move === 'progress' ? ['add_permit' as const] : [])]
      const lawful = mayDo.map((one) => can(state, one, role, testNow)).find(({ yes }) => yes)
      // the application for the next permit is the same call, whichever of the two it is
      const isOther = move === 'add_permit' && can(state, 'progress', role, testNow).yes
      if (isOther) continue
      const answer = await attempts[move]?.(client, path)
      const after = await readPermit(world.db, path.permitReferenceNumber)
      const why = `${role}: ${JSON.stringify(answer?.body)}`
      if (lawful?.yes) {
        unused.delete(scene.kind)
        expect(answer?.status, why).toBeLessThan(300)
        expect([after.permit_status, after.assessment_status], why).toEqual([lawful.to, lawful.assessment])
      } else {
        expect([400, 401, 409], why).toContain(answer?.status)
        expect([after.permit_status, after.assessment_status], why).toEqual([scene.status, permit.assessment_status])
      }
    }
  })

  it('leaves no move of the table out', () => {
    const untried = permitMoves.filter((row) => !attempts[row.do] && !row.by.includes('system')).map((row) => row.do)
    expect(untried).toEqual(['submit', 'submit_modified'])
  })
})
