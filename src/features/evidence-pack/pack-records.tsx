/** One record of each kind as the document shows it: its facts as rows, what was said in full, its photos. */
import { fpnStatusColour } from '../../../domain/labels/fixed-penalty-notices.ts'
import { nonComplianceStatusColour } from '../../../domain/labels/non-compliances.ts'
import { reinstatementStatusColour } from '../../../domain/labels/reinstatements.ts'
import { section74HAStatusColour } from '../../../domain/labels/section-74s.ts'
import { section81StatusColour } from '../../../domain/labels/section-81s.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { useActing } from '../../app/session.ts'
import { SummaryList, type SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { offenceRows, officerRows } from '../fixed-penalty-notices/fpn-record.tsx'
import type { Fpn } from '../fixed-penalty-notices/fpn-page.tsx'
import { InspectionFacts } from '../inspections/inspection-rows.tsx'
import { OutcomeTag } from '../inspections/outcome-tags.tsx'
import type { Inspection } from '../inspections/use-inspection.ts'
import { lanesOf, namesOf } from '../non-compliances/non-compliance-facts.ts'
import type { NonCompliance } from '../non-compliances/use-non-compliance.ts'
import type { Site } from '../reinstatements/like-site.ts'
import { authorityRows, promoterRows } from '../section-74s/lane-rows.ts'
import type { Section74 } from '../section-74s/section-74-page.tsx'
import { warningRows } from '../section-74s/section-74-record.tsx'
import type { Section81 } from '../section-81s/section-81-page.tsx'
import { answerRows, defectRows } from '../section-81s/section-81-record.tsx'
import { sizeWords } from '../sites/site-facts.ts'
import { PackFiles } from './pack-pictures.tsx'
import { PackRecord } from './pack-record.tsx'

export function PackInspection({ inspection }: { inspection: Inspection }) {
  const reference = inspection.inspection_reference_number
  const failed = inspection.failure_reason_details ?? []
  return (
    <PackRecord reference={reference} tag={<OutcomeTag inspection={inspection} />}>
      <InspectionFacts inspection={inspection} />
      <SummaryList
        density="dense"
        rows={told([
          [
            'Kind',
            [inspection.inspection_type_string, inspection.inspection_category_string].filter(Boolean).join(', '),
          ],
          ['Details of the outcome', inspection.inspection_outcome_details],
          ['Other comments', inspection.additional_comments],
          ['Put right on site', inspection.defect_fixed_on_site_string],
          ['Promoter called', inspection.call_logged_to],
          ['What was agreed', inspection.call_logged_summary],
          ['Answer of the promoter', inspection.promoter_response_status_string],
          ['In its words', inspection.promoter_response_details],
          ['Answer of the authority', inspection.ha_response_status_string],
          ['In the authority’s words', inspection.ha_response_details],
        ])}
      />
      {failed.length > 0 ? (
        <>
          <h4 className="govuk-heading-s">What failed in {reference}</h4>
          <ul className="govuk-list govuk-list--bullet">
            {failed.map(({ failure_reason, failure_reason_string, details }) => (
              <li key={`${failure_reason} ${details}`}>
                {failure_reason_string}: {details}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <PackFiles files={inspection.files} of={reference} />
    </PackRecord>
  )
}

export function PackNonCompliance({ nonCompliance }: { nonCompliance: NonCompliance }) {
  const reference = nonCompliance.non_compliance_reference_number
  const lanes = lanesOf(nonCompliance)
  const names = namesOf(nonCompliance)
  const steps = [
    ...lanes.authority.map((entry) => ({ ...entry, by: names.authority })),
    ...lanes.promoter.map((entry) => ({ ...entry, by: names.promoter })),
  ].sort((one, other) => one.at.localeCompare(other.at))
  const { non_compliance_status: status, non_compliance_status_string: words } = nonCompliance
  return (
    <PackRecord reference={reference} tag={<Tag colour={nonComplianceStatusColour(status)}>{words}</Tag>}>
      <ol className="govuk-list govuk-list--spaced">
        {steps.map(({ id, at, by, words: said, inspection, details }) => (
          <li key={`${by} ${id}`}>
            {dateTimeWords(at)}, {by}: {inspection ? `${inspection}, ` : ''}
            {said}
            {details ? <span className="app-second app-lines">{details}</span> : null}
          </li>
        ))}
      </ol>
    </PackRecord>
  )
}

export function PackSite({ site }: { site: Site }) {
  const name = `Site ${site.site_reference_number}`
  return (
    <PackRecord
      reference={name}
      tag={
        site.is_subsumed ? <Tag colour="grey">Subsumed</Tag> : <Tag colour="grey">{site.reinstatement_type_string}</Tag>
      }
    >
      {site.subsume_reason ? <p className="govuk-body">Subsumed: {site.subsume_reason}</p> : null}
      {site.reinstatements.map((one) => {
        const reference = one.reinstatement_reference_number
        return (
          <div key={reference}>
            <h4 className="govuk-heading-s">
              {reference}{' '}
              <Tag colour={reinstatementStatusColour(one.reinstatement_status)}>{one.reinstatement_status_string}</Tag>
            </h4>
            <SummaryList
              density="dense"
              rows={told([
                ['Date completed', one.reinstatement_date && dateWords(one.reinstatement_date)],
                ['Guarantee ends', one.end_date && dateWords(one.end_date)],
                ['Size', sizeWords(one)],
                ['Where exactly', one.location_description],
                ['Permit', one.permit_reference_number],
                ['Registered', dateTimeWords(one.date_created)],
                ['In force', one.is_active_reinstatement ? 'Yes' : 'No'],
              ])}
            />
            <PackFiles files={one.files} of={reference} />
          </div>
        )
      })}
    </PackRecord>
  )
}

export function PackPenalty({ fpn }: { fpn: Fpn }) {
  const reference = fpn.fpn_reference_number
  return (
    <PackRecord reference={reference} tag={<Tag colour={fpnStatusColour(fpn.fpn_status)}>{fpn.fpn_status_string}</Tag>}>
      <SummaryList density="dense" rows={[...offenceRows(fpn), ...officerRows(fpn)]} />
      <PackFiles files={fpn.files} of={reference} />
    </PackRecord>
  )
}

export function PackSection74({ section74, wrn }: { section74: Section74; wrn: string }) {
  const { user } = useActing()
  const reference = section74.section_74_reference_number
  const withMoney = seesMoney(user.roles)
  const tag = <Tag colour={section74HAStatusColour(section74.ha_status)}>{section74.ha_status_string}</Tag>
  return (
    <PackRecord reference={reference} tag={tag}>
      <SummaryList density="dense" rows={warningRows(section74, wrn)} />
      <h4 className="govuk-heading-s">The authority on {reference}</h4>
      <SummaryList density="dense" rows={authorityRows(section74, withMoney)} />
      <h4 className="govuk-heading-s">The promoter on {reference}</h4>
      <SummaryList density="dense" rows={promoterRows(section74, withMoney)} />
      <PackFiles files={section74.files} of={reference} />
    </PackRecord>
  )
}

export function PackSection81({ section81 }: { section81: Section81 }) {
  const reference = section81.section_81_reference_number
  const tag = (
    <Tag colour={section81StatusColour(section81.section_81_status)}>{section81.section_81_status_string}</Tag>
  )
  return (
    <PackRecord reference={reference} tag={tag}>
      <SummaryList density="dense" rows={defectRows(section81)} />
      <h4 className="govuk-heading-s">Answer of the promoter</h4>
      <SummaryList density="dense" rows={answerRows(section81)} />
      <PackFiles files={section81.files} of={reference} />
    </PackRecord>
  )
}

function told(pairs: readonly (readonly [string, string | null | undefined])[]): SummaryRow[] {
  return pairs.flatMap(([key, value]) => (value ? [{ key, value: <span className="app-lines">{value}</span> }] : []))
}
