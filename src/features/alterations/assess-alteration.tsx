import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { assessAlteration } from '../../../domain/contract/alterations.ts'
import { alterationStatusColour } from '../../../domain/labels/alterations.ts'
import { longDateWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { QueuePlace } from '../assess-queue/assess-queue.ts'
import { QueueSteps } from '../assess-queue/queue-steps.tsx'
import { useQueuePlace } from '../assess-queue/use-assess-queue.ts'
import '../permits/assess/assess.css'
import { limitsOnHours } from '../permits/assess/changes-asked.ts'
import { conditionFindings } from '../permits/assess/condition-findings.ts'
import { placeWords } from '../permits/assess/decided.tsx'
import { HoursEvidence } from '../permits/assess/hours-evidence.tsx'
import { hoursFinding } from '../permits/assess/hours-finding.ts'
import { PlaceEvidence } from '../permits/assess/place-evidence.tsx'
import { stateOf } from '../permits/assess/works-state.ts'
import { ownersOf } from '../permits/owners.ts'
import { usePermit, type Permit } from '../permits/use-permit.ts'
import { alterationClock, alterationQuery, type Alteration } from './alteration-query.ts'
import { ChangeMap } from './change-map.tsx'
import { changeRows, isSamePlace, sideOf, topicsOf } from './change-rows.ts'
import { ChangeTable } from './change-table.tsx'
import { ChangeDecided } from './assess/change-decided.tsx'
import { ChangeDecisionPanel } from './assess/change-decision-panel.tsx'
import type { ChangeDecision } from './assess/change-decision.ts'
import './alterations.css'

/** The authority decides on a change request (J2; BR-ALT-32 to 34). */
export function AssessAlteration() {
  const permit = usePermit()
  const { wrn = '', prn = '', ref = '' } = useParams()
  const alteration = useSuspenseQuery(alterationQuery({ wrn, prn, ref })).data
  const may = useMay()
  if (!may(assessAlteration, ownersOf(permit))) {
    return (
      <NotNow
        title="You cannot assess this change"
        why="Only the authority named on the permit can decide it"
        back={{ text: `Go to change ${ref}`, href: recordPaths.alteration(wrn, prn, ref) }}
      />
    )
  }
  // "next" leads from one change to another: nothing of the one may stay behind on the other
  return <Assessment key={ref} alteration={alteration} permit={permit} />
}

function Assessment({ alteration, permit }: { alteration: Alteration; permit: Permit }) {
  const { permit_alteration_reference_number: ref, original, proposed } = alteration
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const [sent, setSent] = useState<ChangeDecision>()
  const place = useQueuePlace({ ...alteration, ref })
  const sides = useMemo(() => [sideOf(original), sideOf(proposed)] as const, [original, proposed])
  const rows = useMemo(() => changeRows(...sides), [sides])
  const hours = useMemo(() => hoursFinding(proposed), [proposed])
  const limits = useMemo(() => limitsOnHours(conditionFindings(proposed, hours.minutes)), [proposed, hours])
  const changed = rows.filter(({ isChanged }) => isChanged)
  if (sent) return <ChangeDecided alteration={alteration} decision={sent} place={place} />
  return (
    <>
      <ChangeClock alteration={alteration} place={place} />
      <PageTitle title={`Assess a change of ${placeWords(permit)}`} size="journey">
        {placeWords(permit)}
      </PageTitle>
      <p className="govuk-body app-assess-line">
        <strong>{ref}</strong>{' '}
        <Tag colour={alterationStatusColour(alteration.alteration_status)}>{alteration.alteration_status_string}</Tag>
        <span>{alteration.alteration_type_string}</span>
        <span>{topicsOf(rows) || 'Nothing changes'}</span>
        <span>{permit.promoter_organisation}</span>
        <AppLink href={recordPaths.alteration(wrn, prn, ref)}>The change in full</AppLink>
      </p>
      <nav className="app-assess-parts" aria-label="Parts of this page">
        <a className="govuk-link" href="#changes">
          What changes
        </a>
        <a className="govuk-link" href="#place">
          Place
        </a>
        <a className="govuk-link" href="#hours">
          Hours
        </a>
        <a className="govuk-link" href="#decision">
          Your decision
        </a>
      </nav>
      <div className="app-change-assess">
        <div>
          <section aria-labelledby="changes" className="app-assess-evidence">
            <h2 className="govuk-heading-m" id="changes" tabIndex={-1}>
              What changes
            </h2>
            <p className="govuk-body app-pre-line">
              <strong>{permit.promoter_organisation} says:</strong> {alteration.permit_alteration_reason}
            </p>
            {changed.length === 0 ? (
              <p className="govuk-body">Nothing in it differs from the permit as it was.</p>
            ) : (
              <ChangeTable rows={changed} caption="What changes" before="Now" after="Proposed" />
            )}
            {isSamePlace(...sides) ? null : (
              <ChangeMap
                before={original.works_coordinates}
                after={proposed.works_coordinates}
                street={permit.street_name}
                state={stateOf(original)}
              />
            )}
          </section>
          <Columns kind="record">
            <PlaceEvidence permit={proposed} />
            <HoursEvidence finding={hours} limits={limits} />
          </Columns>
        </div>
        <div id="decision" tabIndex={-1} className="app-assess-decision">
          <ChangeDecisionPanel alteration={alteration} permit={permit} onDecided={setSent} />
        </div>
      </div>
    </>
  )
}

/** The clock of the decision, in view all the time, and the ways to what is due before and after it. */
function ChangeClock({ alteration, place }: { alteration: Alteration; place: QueuePlace | undefined }) {
  const clock = alterationClock(alteration, useNow())
  return (
    <div className="app-assess-bar">
      {clock ? (
        <>
          <ClockTag group={clock.group}>{clock.words}</ClockTag>
          <span>
            {clock.group === 'overdue' ? 'The time to decide ended on ' : 'Decide by '}
            <strong>{clock.group === 'today' ? 'midnight tonight' : longDateWords(alteration.deadline_date)}</strong>
            {clock.group === 'overdue' ? '.' : '. If not, it is deemed granted.'}
          </span>
        </>
      ) : (
        <span>No clock is running: {alteration.alteration_status_string.toLowerCase()}.</span>
      )}
      <QueueSteps place={place} />
    </div>
  )
}
