import { useQuery } from '@tanstack/react-query'
import { getSection74 } from '../../../domain/contract/section-74s.ts'
import { fpnStatusColour } from '../../../domain/labels/fixed-penalty-notices.ts'
import { nonComplianceStatusColour } from '../../../domain/labels/non-compliances.ts'
import { section74HAStatusColour } from '../../../domain/labels/section-74s.ts'
import { section81StatusColour } from '../../../domain/labels/section-81s.ts'
import { moneyWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { penaltyClock } from '../fixed-penalty-notices/penalty-facts.ts'
import type { Work } from '../works/use-work.ts'

type FpnSummary = NonNullable<Work['fpns']>[number]
type Section74Summary = NonNullable<Work['section74s']>[number]
type Section81Summary = NonNullable<Work['section_81']>
type NonComplianceSummary = NonNullable<Work['non_compliances']>[number]

export function fpnColumns(wrn: string, now: Temporal.Instant): Column<FpnSummary>[] {
  return [
    {
      key: 'notice',
      header: 'Notice',
      rowHeader: true,
      cell: ({ fpn_reference_number: ref }) => <AppLink href={recordPaths.fixedPenaltyNotice(wrn, ref)}>{ref}</AppLink>,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => <Tag colour={fpnStatusColour(row.fpn_status)}>{row.fpn_status_string}</Tag>,
    },
    { key: 'offence', header: 'Offence', cell: (row) => row.fpn_offence_type_string },
    { key: 'issued', header: 'Issued', cell: (row) => <DateText value={row.issue_date_time} as="day" /> },
    {
      key: 'clock',
      header: 'To pay',
      cell: (row) => {
        const clock = penaltyClock(row, now)
        if (!clock) return 'Nothing'
        return (
          <ClockTag group={clock.group} note={clock.note}>
            {clock.words}
          </ClockTag>
        )
      },
    },
  ]
}

export function section74Columns(wrn: string, withMoney: boolean): Column<Section74Summary>[] {
  return [
    {
      key: 'section74',
      header: 'Section 74',
      rowHeader: true,
      cell: ({ section_74_reference_number: ref }) => <AppLink href={recordPaths.section74(wrn, ref)}>{ref}</AppLink>,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => <Tag colour={section74HAStatusColour(row.ha_status)}>{row.ha_status_string}</Tag>,
    },
    { key: 'reasons', header: 'Left on site', cell: (row) => row.overrun_warning_reasons_string.join(', ') },
    { key: 'permit', header: 'Permit', cell: (row) => row.permit_reference_number },
    { key: 'created', header: 'Warned', cell: (row) => <DateText value={row.date_created} as="day" /> },
    ...(withMoney
      ? [
          {
            key: 'money',
            header: 'Amount',
            cell: (row: Section74Summary) => <Amount wrn={wrn} reference={row.section_74_reference_number} />,
          },
        ]
      : []),
  ]
}

/** Only the record itself tells amounts, and only to people with StreetWorksAdmin (BR-S74-04). */
function Amount({ wrn, reference }: { wrn: string; reference: string }) {
  const params = { workReferenceNumber: wrn, section74ReferenceNumber: reference }
  const { data, isError } = useQuery(queryFor(getSection74, { params }))
  if (isError) return 'Could not be read'
  if (!data) return ''
  const { final_agreed_amount: final, draft_invoice_amount: draft } = data
  if (final != null) return moneyWords(Math.round(final * 100))
  return draft == null ? 'None yet' : `${moneyWords(Math.round(draft * 100))} (draft)`
}

export function section81Columns(wrn: string): Column<Section81Summary>[] {
  return [
    {
      key: 'section81',
      header: 'Section 81',
      rowHeader: true,
      cell: ({ section_81_reference_number: ref }) => <AppLink href={recordPaths.section81(wrn, ref)}>{ref}</AppLink>,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => <Tag colour={section81StatusColour(row.section_81_status)}>{row.section_81_status_string}</Tag>,
    },
    { key: 'type', header: 'What is wrong', cell: (row) => row.section_81_type_string },
    { key: 'severity', header: 'Severity', cell: (row) => row.section_81_severity_string ?? 'Not stated' },
    { key: 'where', header: 'Where', cell: (row) => row.location_description },
    { key: 'created', header: 'Issued', cell: (row) => <DateText value={row.date_created} as="day" /> },
  ]
}

export function nonComplianceColumns(wrn: string): Column<NonComplianceSummary>[] {
  return [
    {
      key: 'nonCompliance',
      header: 'Non-compliance',
      rowHeader: true,
      cell: ({ non_compliance_reference_number: ref }) => (
        <AppLink href={recordPaths.nonCompliance(wrn, ref)}>{ref}</AppLink>
      ),
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => (
        <Tag colour={nonComplianceStatusColour(row.non_compliance_status)}>{row.non_compliance_status_string}</Tag>
      ),
    },
    { key: 'issued', header: 'Issued', cell: (row) => <DateText value={row.non_compliance_date} as="day" /> },
  ]
}
