import { addAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Permit } from '../permits/use-permit.ts'
import { addHindrance } from './add-hindrance.ts'

/** What stands beside the works of a permit, what is there still first; with the way to add to it. */
export function AncillaryList({ permit }: { permit: Permit }) {
  const may = useMay()
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const items = permit.ancillary_informations ?? []
  const isRemoved = ({ ancillary_info_status }: (typeof items)[number]) => ancillary_info_status === 'removed'
  const listed = [...items.filter((item) => !isRemoved(item)), ...items.filter(isRemoved)]
  const why = addHindrance(permit)
  return (
    <>
      {listed.length === 0 ? (
        <p className="govuk-body">No signals, welfare or compounds beside the works.</p>
      ) : (
        <ul className="govuk-list">
          {listed.map((item) => (
            <li key={item.ancillary_info_reference_number}>
              <AppLink href={recordPaths.ancillaryInformation(wrn, prn, item.ancillary_info_reference_number)}>
                {item.ancillary_info_type_string}
              </AppLink>
              {isRemoved(item) ? (
                <>
                  {' '}
                  <Tag colour="grey">{item.ancillary_info_status_string}</Tag>
                </>
              ) : null}
              <br />
              {item.ancillary_info_description}
            </li>
          ))}
        </ul>
      )}
      {!may(addAncillaryInformation, ownersOf(permit)) ? null : why ? (
        <p className="govuk-body">Nothing can be added: {why}.</p>
      ) : (
        <p className="govuk-body">
          <AppLink href={recordPaths.newAncillaryInformation(wrn, prn)}>Add ancillary information</AppLink>
        </p>
      )}
    </>
  )
}
