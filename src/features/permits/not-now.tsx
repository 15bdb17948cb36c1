import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import type { Permit } from './use-permit.ts'

/** An action's page opened when the action is not lawful: why, and the way back to the record. */
export function NotNow({ action, why, permit }: { action: string; why: string; permit: Permit }) {
  return (
    <>
      <PageTitle title={`You cannot ${action} this permit`} />
      <p className="govuk-body">{why}.</p>
      <p className="govuk-body">
        <AppLink href={paths.work(permit.work_reference_number)}>Go to works {permit.work_reference_number}</AppLink>
      </p>
    </>
  )
}
