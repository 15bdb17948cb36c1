import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import {
  answerAlterationChallenge,
  assessAlteration,
  reviewAlterationChallenge,
} from '../../../domain/contract/alterations.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { alterationStatusColour } from '../../../domain/labels/alterations.ts'
import { alterationMachine } from '../../../domain/rules/alteration-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ChallengeCard } from '../duration-challenges/challenge-card.tsx'
import { alterationSubject } from '../duration-challenges/challenge-subject.ts'
import { stateOf } from '../permits/assess/works-state.ts'
import { ownersOf } from '../permits/owners.ts'
import { alterationClock, alterationQuery, type Alteration } from './alteration-query.ts'
import { ChangeHistory } from './change-history.tsx'
import { ChangeMap } from './change-map.tsx'
import { changeRows, sideOf, topicsOf } from './change-rows.ts'
import { ChangeTable } from './change-table.tsx'
import '../works/works-record.css'
import './alterations.css'

/** A change of a permit: what it said, what it would say, and what became of it (W6). */
export function AlterationPage() {
  const { wrn = '', prn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={alterationQuery({ wrn, prn, ref })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: prn, href: paths.permit(wrn, prn) },
        { text: ref },
      ]}
      name={`change ${ref}`}
      whyRestricted="Changes are for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.work(wrn, 'alterations')}>All changes of these works</AppLink>
        </p>
      }
    >
      {(alteration) => <AlterationInFull alteration={alteration} />}
    </RecordPage>
  )
}

function AlterationInFull({ alteration }: { alteration: Alteration }) {
  const [search] = useSearchParams()
  const showsAll = search.get('rows') === 'all'
  const { original, proposed } = alteration
  const rows = changeRows(sideOf(original), sideOf(proposed))
  const changed = rows.filter(({ isChanged }) => isChanged)
  return (
    <>
      <Head alteration={alteration} about={topicsOf(rows)} />
      <h2 className="govuk-heading-m">Reason</h2>
      <p className="govuk-body app-pre-line">{alteration.permit_alteration_reason}</p>
      <h2 className="govuk-heading-m">{showsAll ? 'Everything that it carries' : 'What changes'}</h2>
      <p className="govuk-body">
        <AppLink href={showsAll ? '?' : '?rows=all'} replace>
          {showsAll ? `Show only what changes (${changed.length})` : `Show everything (${rows.length})`}
        </AppLink>
      </p>
      {changed.length === 0 && !showsAll ? (
        <p className="govuk-body">Nothing in it differs from the permit as it was.</p>
      ) : (
        <ChangeTable
          rows={showsAll ? rows : changed}
          caption={showsAll ? 'Everything that the change carries' : 'What changes'}
          before="Original"
          after="Proposed"
        />
      )}
      <ChangeMap
        before={original.works_coordinates}
        after={proposed.works_coordinates}
        street={original.street_name}
        state={stateOf(original)}
      />
      <div className="app-permit-cards">
        <SummaryCard title="Decision" rows={decisionRows(alteration)}>
          <ChangeHistory alteration={alteration} />
        </SummaryCard>
        <Challenge alteration={alteration} />
      </div>
    </>
  )
}

function Head({ alteration, about }: { alteration: Alteration; about: string }) {
  const { original, permit_alteration_reference_number: ref } = alteration
  const { work_reference_number: wrn, permit_reference_number: prn } = original
  const now = useNow()
  const may = useMay()
  const { role } = useActing()
  const clock = alterationClock(alteration, now)
  const mayAssess = may(assessAlteration, ownersOf(original)) && clock !== undefined
  const isOpen = mayMove(alterationMachine, statusOf(alteration), 'grant', role).yes
  return (
    <div className="app-record-head">
      <div>
        <PageTitle title={`${alteration.alteration_type_string} ${ref}`} />
        <p className="app-record-head__line">
          <CopyButton text={ref} about="the reference of the change" />
          <PrintButton />
          <Tag colour={alterationStatusColour(alteration.alteration_status)}>{alteration.alteration_status_string}</Tag>
          <span>{about || 'Nothing changes'}</span>
          <span>{original.promoter_organisation}</span>
        </p>
        <p className="govuk-body">
          {[original.street_name, original.town].filter(Boolean).join(', ')}, change of{' '}
          <AppLink href={paths.permit(wrn, prn)}>permit {prn}</AppLink>
        </p>
        {role !== 'HighwayAuthority' && clock ? (
          <InsetText>
            A change cannot be cancelled once it is sent. It ends with a decision, or with its permit.
          </InsetText>
        ) : null}
      </div>
      {clock ? (
        <section className="app-what-now" aria-label="What now">
          <ClockTag group={clock.group} note={clock.note}>
            {clock.words}
          </ClockTag>
          {mayAssess && isOpen ? (
            <Button href={recordPaths.alteration(wrn, prn, ref, 'assess')}>Assess change</Button>
          ) : null}
        </section>
      ) : null}
    </div>
  )
}

/** A status that this version does not know is none that anything can be done in. */
function statusOf({ alteration_status }: Alteration) {
  return alteration_status === 'upcoming_enum' ? 'cancelled' : alteration_status
}

function Challenge({ alteration }: { alteration: Alteration }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = alteration.original
  const isChallenged = alteration.alteration_status === 'granted_with_duration_challenge'
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  const permit = useQuery({ ...queryFor(getPermit, { params }), enabled: isChallenged })
  const may = useMay()
  if (!permit.data) return null
  const owners = ownersOf(permit.data)
  return (
    <ChallengeCard
      subject={alterationSubject(alteration, permit.data)}
      mayReview={may(reviewAlterationChallenge, owners)}
      mayAnswer={may(answerAlterationChallenge, owners)}
    />
  )
}

export function decisionRows(alteration: Alteration): SummaryRow[] {
  const { alteration_status: status, assessment_discount: discount, assessment_comments: comments } = alteration
  const rows: (SummaryRow | undefined)[] = [
    { key: 'Status', value: alteration.alteration_status_string },
    { key: 'Sent', value: dateTimeWords(alteration.date_created) },
    status === 'auto_applied' ? undefined : { key: 'Decision due', value: dateWords(alteration.deadline_date) },
    comments
      ? { key: 'Comments of the authority', value: <span className="app-pre-line">{comments}</span> }
      : undefined,
    discount == null ? undefined : { key: 'Discount', value: `${discount}%` },
  ]
  return rows.filter((row) => row !== undefined)
}
