import { privateStreetReference } from '../../domain/references.ts'
import { privateStreetMachine } from '../../domain/rules/private-street-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { privateStreet } from '../../domain/rules/street-support.ts'
import { workStatusAfter } from '../../domain/rules/work-states.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { PrivateStreetNoticeTable } from '../store/private-street-notices-tables.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { noticeEvent } from '../street-manager/private-street-notices/notice-events.ts'
import { bareWork, placeOfWork, plannedWorkEvent } from './bare-work.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import type { SandboxStreet } from './streets.ts'
import { peopleOf } from './work-words.ts'

type Notice = BulkRow<PrivateStreetNoticeTable>

const number = 7
const reason = 'The owner does the works with their own contractor'

/** Notices of works on private streets, past and to come; the last was cancelled (BR-PSN-01, 10, 11). */
export function makePrivateStreetNotices(
  { streets, references }: { readonly streets: readonly SandboxStreet[]; readonly references: Set<string> },
  now: Temporal.Instant,
  chance: Chance,
) {
  const made = { works: [] as BulkRow<WorkTable>[], notices: [] as Notice[], events: [] as EventRow[] }
  const open = streets.filter((street) => street.street_state === 2 && street.road_category === privateStreet)
  for (const [place, street] of chance.shuffled(open).slice(0, number).entries()) {
    const at = now.subtract({ hours: 24 * chance.whole(3, 25) })
    const work = bareWork({ street, status: 'planned', isLong: false, at }, references, chance)
    const notice = noticeRow(work, londonDate(at).add({ days: chance.whole(2, 40) }), at, chance)
    const actor = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
    made.events.push(eventRow(work, plannedWorkEvent(work, notice.works_location_description), actor, at))
    made.events.push(eventRow(work, noticeEvent(notice), actor, at))
    if (place === number - 1) {
      const cancelledAt = at.add({ hours: 26 })
      const move = mayMove(privateStreetMachine, notice.private_street_status, 'cancel', 'Planner')
      if (!move.yes) throw new RangeError(`${notice.reference}: ${move.no}`)
      notice.private_street_status = move.to
      notice.modified_at = cancelledAt.toString()
      notice.details = { ...notice.details, cancellation_reason: reason }
      work.work_status = workStatusAfter(work.work_status, 'cancel')
      made.events.push(eventRow(work, noticeEvent(notice, reason), actor, cancelledAt))
    }
    made.works.push(work)
    made.notices.push(notice)
  }
  return made
}

function noticeRow(
  work: BulkRow<WorkTable>,
  startOn: Temporal.PlainDate,
  at: Temporal.Instant,
  chance: Chance,
): Notice {
  return {
    ...placeOfWork(work),
    reference: privateStreetReference(work.reference),
    created_at: at.toString(),
    modified_at: at.toString(),
    start_on: startOn.toString(),
    end_on: startOn.add({ days: chance.whole(0, 4) }).toString(),
    start_at: null,
    end_at: null,
    private_street_status: 'issued',
    details: {
      secondary_contact: 'Sam Obi',
      secondary_contact_number: `01632 960${chance.whole(100, 999)}`,
      description_of_work: work.description_of_work,
      excavation: chance.percent(70),
      traffic_management_plan: false,
      traffic_management_type: 'no_carriageway_incursion',
      location_types: ['footway'],
      close_footway: 'no',
      close_footpath: 'no',
    },
  }
}
