import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  getWorkstream,
  getWorkstreamUse,
  setWorkstreamStatus,
  updateWorkstream,
} from '../../../domain/contract/workstreams.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { isHoldingPlace } from './workstream-answers.ts'
import { useDecidesOnAccess, useOwnWorkstreams } from './own-workstreams.ts'

type Workstream = AnswerOf<typeof getWorkstream>

/** One workstream: what it says of itself, how it is used, and what may be done about it (BR-ROLE-10, 14). */
export function WorkstreamPage() {
  const { prefix = '' } = useParams()
  const own = useOwnWorkstreams()
  return (
    <RecordPage
      query={queryFor(getWorkstream, { params: { ...own, workstreamPrefix: prefix } })}
      crumbs={adminCrumbs({ text: 'Workstreams', href: recordPaths.workstreams() }, { text: prefix })}
      name={`workstream ${prefix}`}
      whyRestricted="Workstreams are for people of the organisation and its contractors."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={recordPaths.workstreams()}>See the workstreams</AppLink>
        </p>
      }
    >
      {(workstream) => <Shown workstream={workstream} />}
    </RecordPage>
  )
}

function Shown({ workstream }: { workstream: Workstream }) {
  const may = useMay()
  const { prefix, name, status, status_string: statusWords } = workstream
  const own = {
    promoter_swa_code: workstream.organisation_reference,
    highway_authority_swa_code: workstream.organisation_reference,
    workstream_prefix: prefix,
  }
  const isActive = status === 'active'
  return (
    <>
      <PageTitle title={`${prefix} ${name}`} />
      <p>
        <Tag colour={isActive ? 'green' : 'grey'}>{statusWords}</Tag>
      </p>
      {isHoldingPlace(prefix) ? (
        <InsetText>
          <p className="govuk-body">
            Workstream 000 belongs to the service. It holds Section 81s and historic works, takes no permits, and cannot
            be changed.
          </p>
        </InsetText>
      ) : (
        <>
          {isActive ? null : (
            <InsetText>
              <p className="govuk-body">
                It takes no new works. Works that are on it go on, and their permits with them.
              </p>
            </InsetText>
          )}
          <ButtonGroup>
            {may(updateWorkstream, own) ? (
              <Button href={recordPaths.workstream(prefix, 'edit')} variant="secondary">
                Change name and contacts
              </Button>
            ) : null}
            {may(setWorkstreamStatus) ? (
              <Button href={recordPaths.workstream(prefix, 'status')} variant="secondary">
                {isActive ? 'Deactivate' : 'Make active again'}
              </Button>
            ) : null}
          </ButtonGroup>
        </>
      )}
      <SummaryCard
        title="About it"
        rows={[
          { key: 'Description', value: workstream.description || 'None' },
          { key: 'Contact', value: contactWords(workstream.contact_name, workstream.contact_number) },
          { key: 'Contact email address', value: workstream.contact_email || 'None' },
          {
            key: 'Emergency contact',
            value: contactWords(workstream.emergency_contact_name, workstream.emergency_contact_number),
          },
        ]}
      />
      {may(getWorkstreamUse) ? (
        <SummaryCard title="How it is used">
          <Use prefix={prefix} />
        </SummaryCard>
      ) : null}
    </>
  )
}

const contactWords = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || 'None'

function Use({ prefix }: { prefix: string }) {
  const decides = useDecidesOnAccess()
  const { data, error, refetch } = useQuery(queryFor(getWorkstreamUse, { params: { workstreamPrefix: prefix } }))
  if (error && !data) {
    return <ErrorPanel title="Its use could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Loading how it is used" rows={2} />
  const { works, open_works: open, permits_to_answer: waiting } = data
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {countWords(works, 'works record')}, {open.toLocaleString('en-GB')} of them planned or in progress
        </li>
        {waiting > 0 ? <li>{countWords(waiting, 'permit')} with a modification request to answer</li> : null}
        <li>
          {countWords(data.people_writing, 'person', 'people')} with read and write access,{' '}
          {data.people_reading.toLocaleString('en-GB')} with read only
        </li>
      </ul>
      {decides ? (
        <p className="govuk-body">
          <AppLink href={recordPaths.workstream(prefix, 'access')}>Change who works on it</AppLink>
        </p>
      ) : null}
    </>
  )
}
