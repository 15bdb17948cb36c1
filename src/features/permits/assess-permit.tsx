import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { assessPermit } from '../../../domain/contract/permits.ts'
import { permitStatusColour, permitStatusLabel } from '../../../domain/labels/permits.ts'
import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useQueuePlace } from '../assess-queue/use-assess-queue.ts'
import { ApplicationFacts } from './assess/application-facts.tsx'
import './assess/assess.css'
import { changesAsked, limitsOnHours } from './assess/changes-asked.ts'
import { conditionFindings } from './assess/condition-findings.ts'
import { ChangesSince } from './assess/changes-since.tsx'
import { ConditionsEvidence } from './assess/conditions-evidence.tsx'
import { DeadlineBar } from './assess/deadline-bar.tsx'
import { Decided, placeWords } from './assess/decided.tsx'
import type { Decision } from './assess/decision-answers.ts'
import { DecisionPanel } from './assess/decision-panel.tsx'
import { EarlierRefusals } from './assess/earlier-refusals.tsx'
import { HoursEvidence } from './assess/hours-evidence.tsx'
import { hoursFinding } from './assess/hours-finding.ts'
import { PlaceEvidence } from './assess/place-evidence.tsx'
import { TooLate } from './assess/too-late.tsx'
import { UnderAssessment } from './assess/under-assessment.tsx'
import { lastDecision, markedBy } from './assess/who-and-when.ts'
import { PermitNotNow } from './not-now.tsx'
import { ownersOf } from './owners.ts'
import { usePermit, type Permit } from './use-permit.ts'

/** The authority decides on an application (J2; BR-PERMIT-40 to 43). */
export function AssessPermit() {
  const permit = usePermit()
  const may = useMay()
  if (!may(assessPermit, ownersOf(permit))) {
    return <PermitNotNow action="assess" why="Only the authority named on the permit can decide it" permit={permit} />
  }
  // "next" leads from one application to another: nothing of the one may stay behind on the other
  return <Assessment key={permit.permit_reference_number} permit={permit} />
}

function Assessment({ permit }: { permit: Permit }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const [sent, setSent] = useState<Decision>()
  const place = useQueuePlace({ ...permit, ref: prn })
  const history = useQuery(queryFor(getWorkHistory, { params: { workReferenceNumber: wrn } }))
  const hours = useMemo(() => hoursFinding(permit), [permit])
  const conditions = useMemo(() => conditionFindings(permit, hours.minutes), [permit, hours])
  const changes = useMemo(() => changesAsked(hours, conditions), [hours, conditions])
  const deeds = history.data?.rows ?? []
  if (sent) return <Decided permit={permit} decision={sent} place={place} />

  return (
    <>
      <DeadlineBar permit={permit} place={place} />
      <PageTitle title={`Assess ${placeWords(permit)}`} size="journey">
        {placeWords(permit)}
      </PageTitle>
      <p className="govuk-body app-assess-line">
        <strong>{prn}</strong> <Tag colour={permitStatusColour(permit.permit_status)}>{permitStatusLabel(permit)}</Tag>{' '}
        <span>
          {permit.work_category_string}, {countWords(permit.working_day_duration, 'working day')}
        </span>
        <span>{permit.promoter_organisation}</span>
        <span>Sent {dateTimeWords(permit.date_created)}</span>
        <AppLink href={paths.work(wrn)}>Works record</AppLink>
      </p>
      <TooLate permit={permit} />
      <UnderAssessment permit={permit} marked={markedBy(deeds, prn)} />
      <nav className="app-assess-parts" aria-label="Parts of this page">
        <a className="govuk-link" href="#place">
          Place
        </a>
        <a className="govuk-link" href="#hours">
          Hours
        </a>
        <a className="govuk-link" href="#conditions">
          Conditions
        </a>
        <a className="govuk-link" href="#decision">
          Your decision
        </a>
      </nav>
      <Columns kind="assess">
        <div>
          <ApplicationFacts permit={permit} />
        </div>
        <div>
          <ChangesSince permit={permit} />
          <PlaceEvidence permit={permit} />
          <EarlierRefusals permit={permit} />
          <HoursEvidence finding={hours} limits={limitsOnHours(conditions)} />
          <ConditionsEvidence findings={conditions} />
        </div>
        <div id="decision" tabIndex={-1} className="app-assess-decision">
          <DecisionPanel permit={permit} changes={changes} decided={lastDecision(deeds, prn)} onDecided={setSent} />
        </div>
      </Columns>
    </>
  )
}
