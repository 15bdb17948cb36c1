import { SummaryList, type SummaryRow } from '../../components/SummaryList.tsx'
import { FileList } from '../files/file-list.tsx'
import { inGroups } from './failed-areas.ts'
import type { Inspection } from './use-inspection.ts'

/** What the inspector found: the areas that failed, the call, the photos. */
export function FindingsOfInspection({ inspection }: { inspection: Inspection }) {
  const failed = inspection.failure_reason_details ?? []
  const files = inspection.files ?? []
  const told = toldRows(inspection)
  return (
    <div>
      <h2 className="govuk-heading-m">What was found</h2>
      {told.length > 0 ? <SummaryList rows={told} /> : null}
      {told.length === 0 && failed.length === 0 ? (
        <p className="govuk-body">{inspection.inspection_outcome_string}, with nothing further noted.</p>
      ) : null}
      {inGroups(failed).map(({ title, areas }) => (
        <section key={title} className="app-failed">
          <h3 className="govuk-heading-s">{title}</h3>
          <SummaryList
            rows={areas.map((area) => ({
              key: area.failure_reason_string,
              value: (
                <>
                  <span className="app-failed__details">{area.details}</span>
                  {sitesOf(area).map((site) => (
                    <span className="app-second" key={site}>
                      {site}
                    </span>
                  ))}
                </>
              ),
            }))}
          />
        </section>
      ))}
      {callRows(inspection).length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Call and repair</h2>
          <SummaryList rows={callRows(inspection)} />
        </>
      ) : null}
      <h2 className="govuk-heading-m">Photos and files</h2>
      {files.length > 0 ? <FileList files={files} /> : <p className="govuk-body">No photos or files.</p>}
    </div>
  )
}

type FailedArea = NonNullable<Inspection['failure_reason_details']>[number]

function sitesOf({ sites, site_name }: FailedArea): string[] {
  const numbered = (sites ?? []).map(({ site_reference_number: number, site_description: where }) =>
    [number ? `Site ${number}` : '', where].filter(Boolean).join(': '),
  )
  return site_name ? [...numbered, site_name] : numbered
}

function toldRows(inspection: Inspection): SummaryRow[] {
  return rowsOf([
    ['Details of the outcome', inspection.inspection_outcome_details],
    ['Made safe by the authority', yesNo(inspection.made_safe_by_ha)],
    ['Other comments', inspection.additional_comments],
  ])
}

function callRows(inspection: Inspection): SummaryRow[] {
  return rowsOf([
    ['Put right on site', inspection.defect_fixed_on_site_string],
    ['Promoter called', yesNo(inspection.was_call_logged)],
    ['Spoke to', inspection.call_logged_to],
    ['Call reference', inspection.call_logged_reference],
    ['What was agreed', inspection.call_logged_summary],
  ])
}

const yesNo = (value: boolean | null | undefined) => (value == null ? null : value ? 'Yes' : 'No')

function rowsOf(pairs: readonly (readonly [string, string | null | undefined])[]): SummaryRow[] {
  return pairs.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}
