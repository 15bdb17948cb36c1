/** Permits and their changes as the document shows them. */
import { alterationStatusColour } from '../../../domain/labels/alterations.ts'
import { SummaryList, type SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { decisionRows as changeDecisionRows } from '../alterations/alteration.tsx'
import type { Alteration } from '../alterations/alteration-query.ts'
import { changeRows, sideOf } from '../alterations/change-rows.ts'
import { ChangeTable } from '../alterations/change-table.tsx'
import { ConditionsList } from '../permits/conditions-list.tsx'
import {
  decisionRows,
  otherRows,
  partyRows,
  placeRows,
  timingRows,
  trafficRows,
  worksRows,
} from '../permits/permit-rows.tsx'
import type { Permit } from '../permits/use-permit.ts'
import { PackFiles } from './pack-pictures.tsx'
import { PackRecord } from './pack-record.tsx'

export function PackPermit({ permit }: { permit: Permit }) {
  const reference = permit.permit_reference_number
  return (
    <PackRecord reference={reference} tag={<Tag colour="grey">{permit.permit_status_string}</Tag>}>
      <SummaryList
        density="dense"
        rows={uniqueRows([
          ...worksRows(permit),
          ...placeRows(permit),
          ...timingRows(permit),
          ...trafficRows(permit),
          ...partyRows(permit),
          ...decisionRows(permit),
          ...otherRows(permit),
        ])}
      />
      <h4 className="govuk-heading-s">Conditions of {reference}</h4>
      <ConditionsList permit={permit} />
      <PackFiles files={permit.files} of={reference} />
    </PackRecord>
  )
}

/** Rows of several panels in one list: what two of them say alike stands once. */
function uniqueRows(rows: readonly SummaryRow[]): SummaryRow[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()]
}

export function PackChange({ change }: { change: Alteration }) {
  const reference = change.permit_alteration_reference_number
  const changed = changeRows(sideOf(change.original), sideOf(change.proposed)).filter(({ isChanged }) => isChanged)
  const tag = <Tag colour={alterationStatusColour(change.alteration_status)}>{change.alteration_status_string}</Tag>
  return (
    <PackRecord reference={reference} tag={tag}>
      <SummaryList
        density="dense"
        rows={[
          { key: 'Kind', value: change.alteration_type_string },
          { key: 'Reason', value: <span className="app-lines">{change.permit_alteration_reason}</span> },
          ...changeDecisionRows(change),
        ]}
      />
      {changed.length > 0 ? (
        <ChangeTable rows={changed} caption={`What ${reference} changes`} before="Original" after="Proposed" />
      ) : null}
    </PackRecord>
  )
}
