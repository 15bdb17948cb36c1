import { useQuery } from '@tanstack/react-query'
import { getFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { getOrganisation, updateOrganisation } from '../../../domain/contract/organisations.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Organisation } from './organisation-answers.ts'
import { organisationColour, statusMeaning } from './organisation-status.ts'

/** The organisation as others see it: who it is, where it is, whom to ask (BR-ROLE-S25). */
export function OrganisationPage() {
  const { user } = useActing()
  const code = user.organisation_reference
  return (
    <RecordPage
      query={queryFor(getOrganisation, { params: { organisationReference: code } })}
      crumbs={adminCrumbs({ text: 'Organisation' })}
      name="your organisation"
      whyRestricted="Everybody who is signed in may see it."
    >
      {(organisation) => <Shown organisation={organisation} />}
    </RecordPage>
  )
}

function Shown({ organisation }: { organisation: Organisation }) {
  const may = useMay()
  const { organisation_status: status } = organisation
  const change = (about: string) =>
    may(updateOrganisation) ? [{ text: 'Change', href: recordPaths.ownOrganisation('edit'), about }] : []
  return (
    <>
      <PageTitle title={organisation.name} />
      <p className="govuk-body">What other organisations see of yours, and whom they ask.</p>
      <SummaryCard
        title="Who it is"
        rows={[
          { key: 'SWA code', value: organisation.organisation_reference },
          { key: 'Type', value: organisation.organisation_type_string },
          { key: 'Prefix of works references', value: organisation.prefix },
          { key: 'HS2', value: organisation.is_hs2_applicable ? 'Takes part in HS2 works' : 'No HS2 works' },
          {
            key: 'Status',
            value: (
              <>
                <Tag colour={organisationColour(status)}>{organisation.organisation_status_string}</Tag>{' '}
                {statusMeaning(status)}
              </>
            ),
          },
        ]}
      >
        <p className="govuk-body">These are changed by whoever runs the service.</p>
      </SummaryCard>
      <SummaryCard
        title="Address"
        actions={change('the address')}
        rows={[
          { key: 'Address', value: <Lines lines={addressOf(organisation)} /> },
          { key: 'Telephone number', value: organisation.phone_number },
          { key: 'Email address', value: organisation.email || 'None' },
          { key: 'Sector', value: organisation.industry_sector_string || 'None' },
        ]}
      />
      <SummaryCard
        title="Main contact"
        actions={change('the main contact')}
        rows={personRows(
          organisation.primary_contact_name,
          organisation.primary_contact_email,
          organisation.primary_contact_number,
        )}
      />
      <SummaryCard
        title="Main administrator"
        actions={change('the main administrator')}
        rows={personRows(
          organisation.primary_admin_name,
          organisation.primary_admin_email,
          organisation.primary_admin_number,
        )}
      />
      {organisation.organisation_type === 'HA' && may(getFpnDetails) ? <PenaltyCard /> : null}
      {organisation.contractors && organisation.contractors.length > 0 ? (
        <SummaryCard title="Contractors">
          <ul className="govuk-list">
            {organisation.contractors.map((one) => (
              <li key={one.organisation_reference}>
                {one.name}{' '}
                {one.organisation_status === 'active' ? null : (
                  <Tag colour={organisationColour(one.organisation_status)}>{one.organisation_status_string}</Tag>
                )}
              </li>
            ))}
          </ul>
        </SummaryCard>
      ) : null}
    </>
  )
}

function addressOf(organisation: Organisation): readonly string[] {
  const { address_line_one, address_line_two, locality, town, postcode } = organisation
  return [address_line_one, address_line_two, locality, town, postcode].filter(
    (line) => line != null && line !== '',
  ) as string[]
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span className="app-line" key={line}>
      {line}
      <br />
    </span>
  ))
}

const personRows = (...[name, email, phone]: readonly (string | null | undefined)[]): SummaryRow[] =>
  name || email || phone
    ? [
        { key: 'Name', value: name || 'None' },
        { key: 'Email address', value: email || 'None' },
        { key: 'Telephone number', value: phone || 'None' },
      ]
    : [{ key: 'Name', value: 'Not filled in yet' }]

/** What new penalty notices of the authority begin with (BR-FPN-03). */
function PenaltyCard() {
  const { data, error, refetch } = useQuery(queryFor(getFpnDetails, {}))
  const href = recordPaths.ownOrganisation('penalty-details')
  if (error instanceof ApiError && error.kind === 'not_found') {
    return (
      <SummaryCard title="Details for penalty notices">
        <p className="govuk-body">
          Not filled in yet. <AppLink href={href}>Fill them in</AppLink>, and each new notice begins with them.
        </p>
      </SummaryCard>
    )
  }
  if (error && !data) {
    return <ErrorPanel title="The details could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Loading the details for penalty notices" rows={3} />
  return (
    <SummaryCard
      title="Details for penalty notices"
      actions={[{ text: 'Change', href, about: 'the details for penalty notices' }]}
      rows={[
        { key: 'Authorised officer', value: data.authorised_officer_name },
        { key: "Officer's telephone or email", value: data.authorised_officer_contact_details || 'None' },
        { key: "Officer's address", value: data.authorised_officer_address || 'None' },
        { key: 'Who to write to', value: data.representations_contact_details || 'None' },
        { key: 'Address to write to', value: data.representations_contact_address || 'None' },
        { key: 'How it can be paid', value: data.payment_methods_string?.join(', ') || 'None' },
      ]}
    />
  )
}
