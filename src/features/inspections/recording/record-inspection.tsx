import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { recordInspection } from '../../../../domain/contract/inspections.ts'
import { issuesNonCompliance, linkOf } from '../../../../domain/rules/non-compliance-states.ts'
import { autoAcceptanceDue } from '../../../../domain/rules/auto-acceptance.ts'
import { dateWords } from '../../../../domain/words.ts'
import { useSendOrKeep } from '../../../api/outbox/use-send-or-keep.ts'
import { NotNow } from '../../../app/not-now.tsx'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { recordPaths } from '../../../app/record-paths.ts'
import { useActing, useMay } from '../../../app/session.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { FramedPanel } from '../../../components/FramedPanel.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { JourneyPages } from '../../../forms/journey/JourneyPages.tsx'
import { photoFiles } from '../../../forms/photos/photo-files.ts'
import { PutRight, type ToPutRight } from '../../outbox/put-right.tsx'
import { ownersOf } from '../../permits/owners.ts'
import { useWork, type Work } from '../../works/use-work.ts'
import { scheduledOf, visitWords } from '../inspection-facts.ts'
import {
  freshAnswers,
  hasFailed,
  outcomeOf,
  typeOf,
  categoryOf,
  type AroundInspection,
  type InspectionAnswers,
} from './inspection-answers.ts'
import { inspectionJourney } from './inspection-journey.ts'
import { inspectionRequest, linksNonCompliance } from './inspection-request.ts'
import '../inspections.css'

/** The authority records an inspection of known works (BR-INSP-20 to 29); `?non_compliance=` names the one that it follows up. */
export function RecordInspection() {
  const work = useWork()
  const may = useMay()
  const [isKept, setKept] = useState(false)
  const wrn = work.work_reference_number
  const back = { text: `Inspections of works ${wrn}`, href: paths.work(wrn, 'inspections') }
  if (!may(recordInspection, ownersOf(work))) {
    const why = `Only ${work.highway_authority} records inspections of these works`
    return <NotNow title="You cannot record an inspection" why={why} back={back} />
  }
  if (isKept) return <Kept wrn={wrn} />
  return (
    <PutRight<InspectionAnswers> endpoint={recordInspection}>
      {(mine) => <Pages work={work} mine={mine} back={back} onKept={() => setKept(true)} />}
    </PutRight>
  )
}

interface PagesProps {
  work: Work
  mine: ToPutRight<InspectionAnswers>
  back: { readonly text: string; readonly href: string }
  onKept: () => void
}

function Pages({ work, mine, back, onKept }: PagesProps) {
  const acting = useActing()
  const { user } = acting
  const now = useNow()
  const [search] = useSearchParams()
  const sendOrKeep = useSendOrKeep(recordInspection, acting)
  const wrn = work.work_reference_number
  const nonCompliance = search.get('non_compliance') ?? ''
  const around: AroundInspection = { work, now }
  return (
    <div className="app-at-hand app-inspecting">
      <JourneyPages
        journey={inspectionJourney}
        around={around}
        base={recordPaths.newInspection(wrn)}
        search={search.toString()}
        intro={mine.intro}
        draft={['draft:inspection', wrn, nonCompliance].filter(Boolean).join(':') + mine.draftEnd}
        draftTitle={`Inspection of ${wrn}`}
        start={mine.answers ?? freshAnswers({ inspector: `${user.first_name} ${user.last_name}`, now, asked: search })}
        about={`${wrn}, ${work.street_name}`}
        back={back}
        submitText="Record inspection"
        sendingText="Recording"
        consequences={whatFollows}
        onSend={async (answers, idempotencyKey) => {
          const fileIds = answers.files.map(({ file_id }) => file_id)
          const body = inspectionRequest(answers, around, user.email, fileIds)
          if (!body) throw new Error('An inspection with open questions was sent')
          const sent = await sendOrKeep({
            params: { workReferenceNumber: wrn },
            body,
            idempotencyKey,
            title: `Inspection of ${wrn}, ${work.street_name}`,
            record: wrn,
            files: photoFiles(answers.photos),
            editHref: `${recordPaths.newInspection(wrn)}/check`,
            answers,
            replaces: mine.replaces,
          })
          if (sent.kept) {
            // another page may not be on the device: this one is
            onKept()
            return { href: recordPaths.newInspection(wrn) }
          }
          const made = sent.answer
          const opened = answers.non_compliance_reference_number ? '' : made.non_compliance_reference_number
          const done = `Inspection ${made.inspection_reference_number} is recorded`
          return {
            href: recordPaths.inspection(wrn, made.inspection_reference_number),
            done: opened ? `${done}. Non-compliance ${opened} is issued` : done,
          }
        }}
      />
    </div>
  )
}

/** Without a connection the inspection waits on the device, with the time at which it was made. */
function Kept({ wrn }: { wrn: string }) {
  return (
    <>
      <Panel title="Inspection kept on this device">It goes as soon as there is a connection</Panel>
      <ul className="govuk-list">
        <li>
          <AppLink href={recordPaths.outbox()}>What waits to be sent</AppLink>
        </li>
        <li>
          <AppLink href={paths.work(wrn, 'inspections')}>Inspections of works {wrn}</AppLink>
        </li>
      </ul>
    </>
  )
}

/** What recording leads to, from the rules. */
function whatFollows(answers: InspectionAnswers, around: AroundInspection) {
  const outcome = outcomeOf(answers)
  const type = typeOf(answers)
  if (!outcome || !type) return null
  const inspection = {
    inspection_type: type,
    inspection_category: categoryOf(answers) ?? null,
    inspection_outcome: outcome,
  }
  const reference = linksNonCompliance(answers) ? answers.non_compliance_reference_number : ''
  const link = reference ? linkOf(inspection) : undefined
  const scheduled = scheduledOf(around.work)
  const told = [
    hasFailed(answers)
      ? `${around.work.promoter_organisation} can answer until ${dateWords(autoAcceptanceDue(around.now))}. After that it counts as accepted.`
      : 'The promoter can read it. No answer is asked for.',
    !reference && issuesNonCompliance(inspection) ? 'A non-compliance is issued with it.' : '',
    link === 'link_failed_inspection' ? `The answers of non-compliance ${reference} begin again.` : '',
    link === 'link_passed_completion' ? `Non-compliance ${reference} is resolved.` : '',
    link === 'link_other_inspection' || link === 'link_unable_inspection'
      ? `It is linked to non-compliance ${reference}, which stays open.`
      : '',
    scheduled ? `The inspection scheduled for ${visitWords(scheduled)} is done with it.` : '',
    'An inspection cannot be changed afterwards. You can withdraw or delete it.',
  ]
  return (
    <FramedPanel title="What follows">
      <ul className="govuk-list govuk-list--bullet">
        {told.filter(Boolean).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </FramedPanel>
  )
}
