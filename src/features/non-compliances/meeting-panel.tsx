import { calendarFile } from '../../../domain/calendar-file.ts'
import { respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import { meetingEvent } from '../../../domain/meeting-event.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Work } from '../works/use-work.ts'
import { actionWords, answeredOf, isAskedForDate, namesOf, stepsFor } from './non-compliance-facts.ts'
import type { NonCompliance } from './use-non-compliance.ts'

interface MeetingPanelProps {
  nonCompliance: NonCompliance
  work: Work | undefined
}

/** The joint site meeting: how far it is agreed, and the moves of this side, with why not for the others (BR-NC-20 to 26). */
export function MeetingPanel({ nonCompliance, work }: MeetingPanelProps) {
  const meeting = answeredOf(nonCompliance)
  const suggestedBy = meeting.jsm_suggested_side && namesOf(nonCompliance)[meeting.jsm_suggested_side]
  const at = nonCompliance.jsm_suggested_time
  return (
    <FramedPanel title="Joint site meeting">
      {meeting.jsm_status ? (
        <p className="govuk-body">
          <Tag colour={meetingColours[meeting.jsm_status]}>{nonCompliance.jsm_status_string}</Tag>
        </p>
      ) : (
        <p className="govuk-body">Nobody has suggested a meeting.</p>
      )}
      {at ? (
        <p className="govuk-body">
          <strong>{dateTimeWords(at)}</strong>
          {meeting.jsm_status === 'awaiting_agreement' && suggestedBy ? `, suggested by ${suggestedBy}` : ''}
          {nonCompliance.jsm_requested_by ? (
            <span className="app-second">Meeting asked for by {nonCompliance.jsm_requested_by}</span>
          ) : null}
        </p>
      ) : null}
      {at && meeting.jsm_status === 'date_and_time_agreed' ? (
        <p className="govuk-body">
          <SaveToCalendar nonCompliance={nonCompliance} work={work} at={at} />
        </p>
      ) : null}
      {work ? <Moves nonCompliance={nonCompliance} work={work} /> : null}
    </FramedPanel>
  )
}

const meetingColours = {
  awaiting_agreement: 'yellow',
  date_and_time_agreed: 'green',
  jsm_not_needed: 'grey',
} as const

function Moves({ nonCompliance, work }: { nonCompliance: NonCompliance; work: Work }) {
  const { role } = useActing()
  const may = useMay()
  if (!may(respondToNonCompliance, ownersOf(work)) || nonCompliance.non_compliance_status !== 'issued') return null
  const { work_reference_number: wrn, non_compliance_reference_number: ref } = nonCompliance
  const moves = stepsFor(nonCompliance, role).filter(({ status }) => status !== 'works_complete_ready_for_inspection')
  const isAsked = isAskedForDate(nonCompliance, role)
  return (
    <ul className="govuk-list app-moves" aria-label="What you can say about the meeting">
      {moves.map(({ status, may: open }) => {
        const words =
          status === 'joint_site_meeting_suggested' && isAsked ? 'Suggest another date' : actionWords[status]
        return (
          <li key={status}>
            {open.yes ? (
              <AppLink href={`${recordPaths.nonCompliance(wrn, ref, 'respond')}?answer=${status}`}>{words}</AppLink>
            ) : (
              <>
                {words}: <span className="app-moves__reason">{open.no}.</span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function SaveToCalendar({ nonCompliance, work, at }: MeetingPanelProps & { at: string }) {
  const now = useNow()
  const ref = nonCompliance.non_compliance_reference_number
  const { promoter, authority } = namesOf(nonCompliance)
  const place = work
    ? [work.works_location_description, work.street_name, work.town].filter(Boolean).join(', ')
    : nonCompliance.work_reference_number
  function save() {
    const event = meetingEvent({
      reference: ref,
      at: Temporal.Instant.from(at),
      authority,
      promoter,
      place,
      address: window.location.href,
    })
    const text = calendarFile({ events: [event], madeAt: now })
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${ref}.ics`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button type="button" className="app-link-button" onClick={save}>
      Add to your calendar
    </button>
  )
}
