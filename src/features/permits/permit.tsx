import { useParams } from 'react-router'
import { createComment } from '../../../domain/contract/comments.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { permitStatusColour } from '../../../domain/labels/permits.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { PermitChanges } from '../alterations/permit-changes.tsx'
import { AncillaryList } from '../ancillary-informations/ancillary-list.tsx'
import { PermitGovernance } from '../governance/permit-governance.tsx'
import { PermitFiles } from '../files/permit-files.tsx'
import { ActionsPanel } from '../works/actions-panel.tsx'
import { recordActions } from '../works/record-actions.ts'
import { recordClock } from '../works/record-facts.ts'
import { ConditionsList } from './conditions-list.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { DesignationsList } from './designations-list.tsx'
import { ownersOf } from './owners.ts'
import { decisionRows, otherRows, partyRows, placeRows, timingRows, trafficRows, worksRows } from './permit-rows.tsx'
import type { Permit } from './use-permit.ts'
import { programmeAt } from '../programme/programme-at.ts'
import '../works/works-record.css'

/** A permit in full, open to every role (BR-ROLE-12). */
export function PermitPage() {
  const { wrn = '', prn = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } })}
      crumbs={[{ text: 'Works', href: paths.works() }, { text: wrn, href: paths.work(wrn) }, { text: prn }]}
      name={`permit ${prn}`}
      whyRestricted="Permits are for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.works()}>Find the works</AppLink>
        </p>
      }
    >
      {(permit) => <PermitInFull permit={permit} />}
    </RecordPage>
  )
}

function PermitInFull({ permit }: { permit: Permit }) {
  const others = otherRows(permit)
  return (
    <>
      <PermitHead permit={permit} />
      <div className="app-permit-cards">
        <SummaryCard title="Decision" rows={decisionRows(permit)}>
          <DecisionHistory permit={permit} />
        </SummaryCard>
        <PermitChanges permit={permit} />
        <PermitGovernance reference={permit.permit_reference_number} owners={ownersOf(permit)} />
        <SummaryCard title="Dates" rows={timingRows(permit)} />
        <SummaryCard title="Place" rows={placeRows(permit)} />
        <SummaryCard title="Works" rows={worksRows(permit)} />
        <SummaryCard title="Traffic and collaboration" rows={trafficRows(permit)} />
        <SummaryCard title="Conditions">
          <ConditionsList permit={permit} />
        </SummaryCard>
        <SummaryCard title="Street data (ASDs)">
          <h3 className="govuk-heading-s">In the application</h3>
          <DesignationsList asds={permit.permit_asds} none="None." />
          <h3 className="govuk-heading-s">On the street, not in the application</h3>
          <DesignationsList asds={permit.permit_not_selected_asds} none="None." />
        </SummaryCard>
        <SummaryCard title="Who" rows={partyRows(permit)} />
        <SummaryCard title="Beside the works">
          <AncillaryList permit={permit} />
        </SummaryCard>
        <SummaryCard title="Files">
          <PermitFiles files={permit.files ?? []} />
        </SummaryCard>
        {others.length > 0 ? <SummaryCard title="HS2 and linked records" rows={others} /> : null}
      </div>
    </>
  )
}

/** Such a permit has no bar in the programme. */
const cameToNothing: ReadonlySet<string> = new Set(['cancelled', 'refused', 'revoked', 'progressed'])

function PermitHead({ permit }: { permit: Permit }) {
  const { role } = useActing()
  const may = useMay()
  const now = useNow()
  const owners = ownersOf(permit)
  const clock = recordClock(permit, role, now)
  const actions = recordActions(permit, { role, may: (endpoint) => may(endpoint, owners), now })
  const place = [permit.street_name, permit.town].filter(Boolean).join(', ')
  const isEmpty = !clock && !actions.next && actions.others.length === 0
  return (
    <div className="app-record-head">
      <div>
        <PageTitle title={`Permit ${permit.permit_reference_number}`} />
        <p className="app-record-head__line">
          <CopyButton text={permit.permit_reference_number} about="the permit reference" />
          <PrintButton />
          <span className="app-copy">
            <AppLink href={recordPaths.board(permit.work_reference_number, permit.permit_reference_number)}>
              Permit board
            </AppLink>
          </span>
          {cameToNothing.has(permit.permit_status) || !may(createComment, owners) ? null : (
            <span className="app-copy">
              <AppLink href={programmeAt(permit.permit_reference_number, permit.usrn, permit.proposed_start_date)}>
                In the programme
              </AppLink>
            </span>
          )}
          <Tag colour={permitStatusColour(permit.permit_status)}>{permit.permit_status_string}</Tag>
          <span>{permit.work_category_string}</span>
          <span>{permit.promoter_organisation}</span>
        </p>
        <p className="govuk-body">
          {place}, part of{' '}
          <AppLink href={paths.work(permit.work_reference_number)}>works {permit.work_reference_number}</AppLink>
        </p>
      </div>
      {isEmpty ? null : (
        <section className="app-what-now" aria-label="What now">
          {clock ? (
            <ClockTag group={clock.group} note={clock.note}>
              {clock.words}
            </ClockTag>
          ) : null}
          <ActionsPanel {...actions} />
        </section>
      )}
    </div>
  )
}
