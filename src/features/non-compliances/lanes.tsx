import { inspectionOutcomeColour } from '../../../domain/labels/inspections.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Tag } from '../../components/Tag.tsx'
import { lanesOf, namesOf, type LaneEntry } from './non-compliance-facts.ts'
import type { NonCompliance } from './use-non-compliance.ts'

/** The authority's steps beside the promoter's, newest on top. */
export function Lanes({ nonCompliance }: { nonCompliance: NonCompliance }) {
  const lanes = lanesOf(nonCompliance)
  const names = namesOf(nonCompliance)
  const wrn = nonCompliance.work_reference_number
  return (
    <div className="app-lanes">
      <Lane title={names.authority} side="Authority" entries={lanes.authority} wrn={wrn} />
      <Lane title={names.promoter} side="Promoter" entries={lanes.promoter} wrn={wrn} />
    </div>
  )
}

interface LaneProps {
  title: string
  side: string
  entries: readonly LaneEntry[]
  wrn: string
}

function Lane({ title, side, entries, wrn }: LaneProps) {
  return (
    <section className="app-lane" aria-label={`${side}: ${title}`}>
      <h3 className="govuk-heading-s">
        {title}
        <span className="app-second">{side}</span>
      </h3>
      {entries.length === 0 ? (
        <p className="govuk-body">No answer yet.</p>
      ) : (
        <ol className="app-lane__list">
          {entries.map((entry) => (
            <li key={entry.id} className="app-lane__entry">
              <div>
                {entry.inspection ? (
                  <>
                    <AppLink href={recordPaths.inspection(wrn, entry.inspection)}>
                      {entry.inspection.replace(`${wrn}-`, '')}
                    </AppLink>{' '}
                    <Tag colour={inspectionOutcomeColour(entry.status)}>{entry.words}</Tag>
                  </>
                ) : (
                  <strong>{entry.words}</strong>
                )}
              </div>
              {entry.jsmDate ? <div>For {dateTimeWords(entry.jsmDate)}</div> : null}
              {entry.details ? <p className="app-lane__details">{entry.details}</p> : null}
              <span className="app-second">{dateTimeWords(entry.at)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
