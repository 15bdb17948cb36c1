import { useLocation } from 'react-router'
import { trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusColour } from '../../../domain/labels/works.ts'
import { createComment } from '../../../domain/contract/comments.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import type { SymbolState } from '../../components/traffic-management-paths.ts'
import { enforcementOffers } from '../enforcement/enforcement-offers.ts'
import { inspectionAlerts, inspectionClock, inspectionOffers } from '../inspections/inspection-offers.ts'
import { ownersOf } from '../permits/owners.ts'
import type { Permit } from '../permits/use-permit.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { recordActions } from './record-actions.ts'
import { recordAlerts, recordClock } from './record-facts.ts'
import type { Work } from './use-work.ts'

/** What it is, in what state, and what now: the same above every tab. */
export function RecordHead({ work }: { work: Work }) {
  const permit = work.active_permit
  const place = [work.street_name, work.town].filter(Boolean).join(', ')
  return (
    <div className="app-record-head">
      <div>
        <PageTitle title={`${place}: works ${work.work_reference_number}`}>{place}</PageTitle>
        <p className="app-record-head__line">
          <strong>{work.work_reference_number}</strong>{' '}
          <CopyButton text={work.work_reference_number} about="the works reference" />
          <PrintButton />
          <Tag colour={workStatusColour(work.work_status)}>{work.work_status_string}</Tag>
          {permit ? <span>{label(workCategoryLabels, permit.work_category)}</span> : null}
          <span>
            {work.promoter_organisation}, workstream {work.workstream_prefix}
          </span>
        </p>
        <p className="app-record-head__line">
          {permit ? <Traffic permit={permit} /> : null}
          <span>
            USRN{' '}
            <AppLink href={recordPaths.street(work.usrn)}>
              {work.usrn}
              <span className="govuk-visually-hidden">, the street</span>
            </AppLink>
          </span>
          <span>{work.highway_authority}</span>
        </p>
        <Alerts work={work} />
        <OnlyToRead work={work} />
      </div>
      <WhatNow work={work} />
    </div>
  )
}

function Traffic({ permit }: { permit: Permit }) {
  const given = permit.current_traffic_management_type ?? permit.traffic_management_type
  const type = trafficManagementTypes.find((known) => known === given)
  const words = label(trafficManagementTypeLabels, given)
  return type ? <TrafficManagementSymbol type={type} state={symbolState(permit)} label={words} /> : <span>{words}</span>
}

function symbolState({ work_status, permit_status }: Permit): SymbolState {
  if (work_status === 'in_progress') return 'in_progress'
  if (work_status !== 'planned') return 'completed'
  return permit_status === 'granted' ? 'planned' : 'awaiting'
}

function Alerts({ work }: { work: Work }) {
  const now = useNow()
  const ofPermit = work.active_permit ? recordAlerts(work.active_permit, now) : []
  const alerts = [...ofPermit, ...inspectionAlerts(work)]
  if (alerts.length === 0) return null
  return (
    <ul className="app-record-head__alerts" aria-label="To mind">
      {alerts.map(({ text, isWarning }) => (
        <li key={text} className={isWarning ? 'app-alert app-alert--warning' : 'app-alert'}>
          {isWarning ? <span aria-hidden="true">▲ </span> : null}
          {text}
        </li>
      ))}
    </ul>
  )
}

/** All tabs and no buttons: who reads only is told so once, with who can act. */
function OnlyToRead({ work }: { work: Work }) {
  const { role, promoter } = useActing()
  const may = useMay()
  // a comment is the least that anybody with a part in the works may write
  if (may(createComment, ownersOf(work))) return null
  const because =
    role === 'HighwayAuthority'
      ? `${work.highway_authority} and ${work.promoter_organisation} act on it.`
      : promoter === work.promoter_swa_code
        ? `To act on it you need full access to workstream ${work.workstream_prefix}.`
        : `To act on it, choose ${work.promoter_organisation} as the promoter you act for.`
  return <InsetText>You can read this record. {because}</InsetText>
}

/** The clock that runs, the one next lawful step, and everything else behind one button. */
function WhatNow({ work }: { work: Work }) {
  const permit = work.active_permit ?? undefined
  const { role } = useActing()
  const may = useMay()
  const now = useNow()
  const owners = ownersOf(work)
  const clock = inspectionClock(work, role, now) ?? (permit && recordClock(permit, role, now))
  const { pathname } = useLocation()
  const { next, others } = recordActions(permit, { role, may: (endpoint) => may(endpoint, owners), now }, [
    ...enforcementOffers(work, role),
    ...inspectionOffers(work, role, now),
  ])
  // where the next step is taken on this very tab, its form has the one green button
  const pack = {
    text: 'Evidence pack: everything in one document',
    href: recordPaths.evidencePack(work.work_reference_number),
  }
  const actions = { next: next?.href === pathname ? undefined : next, others: [...others, pack] }
  return (
    <section className="app-what-now" aria-label="What now">
      {clock ? (
        <ClockTag group={clock.group} note={clock.note}>
          {clock.words}
        </ClockTag>
      ) : null}
      <ActionsPanel {...actions} />
    </section>
  )
}
