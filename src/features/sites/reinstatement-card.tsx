import { reinstatementStatusColour } from '../../../domain/labels/reinstatements.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Site } from '../reinstatements/like-site.ts'
import { ReinstatementFiles } from './reinstatement-files.tsx'
import { sizeWords } from './site-facts.ts'

interface ReinstatementCardProps {
  wrn: string
  siteNo: string
  reinstatement: Site['reinstatements'][number]
  mayDelete: boolean
}

/** One reinstatement of a site with its files; the newest is the one in force. */
export function ReinstatementCard({ wrn, siteNo, reinstatement: each, mayDelete }: ReinstatementCardProps) {
  const reference = each.reinstatement_reference_number
  const files = each.files ?? []
  const yesNo = (answer: boolean) => (answer ? 'Yes' : 'No')
  return (
    <section className="app-reinstatement" aria-labelledby={reference}>
      <h3 className="govuk-heading-s" id={reference}>
        {reference}{' '}
        <Tag colour={reinstatementStatusColour(each.reinstatement_status)}>{each.reinstatement_status_string}</Tag>{' '}
        {each.is_active_reinstatement ? <Tag colour="outline">In force</Tag> : null}
      </h3>
      <SummaryList
        density="dense"
        rows={[
          { key: 'Date completed', value: each.reinstatement_date ? dateWords(each.reinstatement_date) : 'Not stated' },
          { key: 'Ends', value: each.end_date ? dateWords(each.end_date) : 'Not stated' },
          { key: 'Size', value: sizeWords(each) || 'Not stated' },
          { key: 'Where exactly', value: each.location_description },
          ...(each.response_to_remedial_works == null
            ? []
            : [{ key: 'Remedial work', value: yesNo(each.response_to_remedial_works) }]),
          ...(each.base_courses_affected == null
            ? []
            : [{ key: 'Base courses affected', value: yesNo(each.base_courses_affected) }]),
          ...(each.permit_reference_number
            ? [
                {
                  key: 'Permit',
                  value: (
                    <AppLink href={paths.permit(wrn, each.permit_reference_number)}>
                      {each.permit_reference_number}
                    </AppLink>
                  ),
                },
              ]
            : []),
          { key: 'Registered', value: dateTimeWords(each.date_created) },
        ]}
      />
      <ReinstatementFiles reference={reference} files={files} />
      {mayDelete ? (
        <p className="govuk-body">
          <AppLink href={recordPaths.deleteReinstatement(wrn, siteNo, reference)}>
            Delete<span className="govuk-visually-hidden"> reinstatement {reference}</span>
          </AppLink>
        </p>
      ) : null}
    </section>
  )
}
