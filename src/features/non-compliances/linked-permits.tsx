import { permitStatusColour } from '../../../domain/labels/permits.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { NonCompliance } from './use-non-compliance.ts'

/** Permits under which the defects are put right. */
export function LinkedPermits({ nonCompliance }: { nonCompliance: NonCompliance }) {
  const permits = nonCompliance.linked_permits ?? []
  return (
    <>
      <h2 className="govuk-heading-m">Permits to put it right</h2>
      {permits.length === 0 ? (
        <p className="govuk-body">No permit is linked.</p>
      ) : (
        <ul className="govuk-list">
          {permits.map((permit) => (
            <li key={permit.permit_reference_number}>
              <AppLink href={paths.permit(nonCompliance.work_reference_number, permit.permit_reference_number)}>
                {permit.permit_reference_number}
              </AppLink>{' '}
              <Tag colour={permitStatusColour(permit.permit_status)}>{permit.permit_status_string}</Tag>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
