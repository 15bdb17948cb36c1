import { useParams } from 'react-router'
import { getGovernance, relinkGovernance } from '../../../domain/contract/governance.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { Columns } from '../../components/Columns.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { useIsOneColumn } from '../../components/phone-width.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { FormsChecklist } from './forms-checklist.tsx'
import { referenceOf, type GovernanceEntry, type GovernancePermit } from './governance-facts.ts'
import { clockRows, liveRows, operationRows, peopleRows } from './governance-rows.tsx'
import { StartReasons } from './start-reasons.tsx'
import { useIsKeptHere } from './use-is-kept-here.ts'

/** One governance permit beside the permit of Street Manager, as each stands now (BR-GOV-16). */
export function GovernancePage() {
  const { governancePermitId = '' } = useParams()
  const { scope } = useActing()
  return (
    <RecordPage
      query={queryFor(getGovernance, { params: { governancePermitId }, query: scope })}
      crumbs={[
        { text: 'Home', href: paths.home() },
        { text: 'Governance', href: recordPaths.governance() },
        { text: 'Governance permit' },
      ]}
      name="governance permit"
      whyRestricted="Governance permits are for the organisation that keeps them."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={recordPaths.governance()}>All governance permits</AppLink>
        </p>
      }
    >
      {(entry) => <Entry entry={entry} id={governancePermitId} />}
    </RecordPage>
  )
}

function Entry({ entry, id }: { entry: GovernanceEntry; id: string }) {
  const { governance, street_manager: live, exceptions, differences, missing } = entry
  const may = useMay()
  const isKeptHere = useIsKeptHere()
  const isOneColumn = useIsOneColumn()
  const reference = referenceOf(entry)
  // beside the rest where there is room; before it on a phone, where it is what one came for
  const start = (
    <FramedPanel title="May we start?">
      <StartReasons may_start={entry.may_start} />
    </FramedPanel>
  )
  return (
    <>
      <PageTitle
        title={reference ? `Governance of ${reference}` : 'Governance permit without a permit'}
        {...(live ? { caption: `${live.street}, ${live.town}` } : {})}
      />
      {missing.map(({ words }) => (
        <WarningText key={words}>{words}</WarningText>
      ))}
      {exceptions.map(({ exception, exception_string, words }) => (
        <WarningText key={exception}>
          {exception_string}: {words}
        </WarningText>
      ))}
      {isKeptHere && may(relinkGovernance) && governance ? (
        <ButtonGroup>
          <Button variant="secondary" href={recordPaths.governancePermit(id, 'link')}>
            {reference ? 'Link to another permit' : 'Link to a permit'}
          </Button>
          <Button variant="secondary" href={recordPaths.governancePermit(id, 'people')}>
            Name responsible people
          </Button>
        </ButtonGroup>
      ) : null}
      {isOneColumn ? start : null}
      <Columns kind="record">
        <div>{governance ? <CtrlHubHalf permit={governance} canTick={isKeptHere} /> : null}</div>
        <div>
          {isOneColumn ? null : start}
          {live ? (
            <SummaryCard title="In Street Manager now" rows={liveRows(live)}>
              <p className="govuk-body">
                <AppLink href={paths.permit(live.work_reference_number, live.permit_reference_number)}>
                  Open the permit
                </AppLink>
              </p>
            </SummaryCard>
          ) : null}
          {differences.length > 0 ? (
            <SummaryCard title="Where the two records differ">
              <ul className="govuk-list govuk-list--bullet">
                {differences.map(({ difference, words }) => (
                  <li key={difference}>{words}</li>
                ))}
              </ul>
            </SummaryCard>
          ) : null}
        </div>
      </Columns>
    </>
  )
}

function CtrlHubHalf({ permit, canTick }: { permit: GovernancePermit; canTick: boolean }) {
  const { operation, responsible_people: people } = permit
  return (
    <>
      <SummaryCard title="Two clocks" rows={clockRows(permit)} />
      <SummaryCard title="Forms">
        <FormsChecklist permit={permit} canTick={canTick} />
      </SummaryCard>
      {operation ? (
        <SummaryCard title="Operation" rows={operationRows(permit)} />
      ) : (
        <SummaryCard title="Operation">
          <p className="govuk-body">No operation is linked.</p>
        </SummaryCard>
      )}
      <SummaryCard title="Responsible people" {...(people.length > 0 ? { rows: peopleRows(people) } : {})}>
        {people.length === 0 ? <p className="govuk-body">Nobody is named.</p> : null}
      </SummaryCard>
    </>
  )
}
