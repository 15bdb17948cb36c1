import { useQuery } from '@tanstack/react-query'
import { getPermit } from '../../../domain/contract/permits.ts'
import { permitStatusColour, permitStatusLabel, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { Button } from '../../components/Button.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { DateText } from '../../components/DateText.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { standingWords } from '../../map/feature-words.ts'
import type { MapFeature } from '../../map/map-feature.ts'
import { ApplyHere } from './apply-here.tsx'

interface ChosenCardProps {
  feature: MapFeature
  today: string
  onClose: () => void
}

/** What is chosen on the map or in the list: the facts that a decision to open it hangs on, and where to go from here. */
export function ChosenCard({ feature, today, onClose }: ChosenCardProps) {
  const { worksReference, centre } = feature
  return (
    <section className="app-map-card" aria-labelledby="chosen-title">
      <div className="app-map-card__head">
        <h2 id="chosen-title" className="govuk-heading-m">
          {feature.street}
        </h2>
        <button type="button" className="app-link-button" onClick={onClose}>
          Close<span className="govuk-visually-hidden"> {feature.street}</span>
        </button>
      </div>
      <p className="app-map-card__reference">{feature.id}</p>
      {worksReference ? <PermitState worksReference={worksReference} permitReference={feature.id} /> : null}
      <SummaryList
        density="dense"
        rows={[
          { key: worksReference ? 'Who' : 'What', value: whoWords(feature) },
          {
            key: 'Dates',
            value: (
              <>
                <DateText value={feature.startOn} as="day" /> to <DateText value={feature.endOn} as="day" />
              </>
            ),
          },
          { key: worksReference ? 'Traffic' : 'Kind', value: feature.what },
          ...(worksReference ? [{ key: 'Now', value: standingWords(feature, today) }] : []),
          ...(feature.fault ? [{ key: 'Place', value: feature.fault }] : []),
        ]}
      />
      {worksReference ? <Button href={paths.work(worksReference)}>Open the works record</Button> : null}
      <ApplyHere at={centre} words="Apply here" />
    </section>
  )
}

function whoWords({ who, category }: MapFeature): string {
  return category ? `${who}, ${label(workCategoryLabels, category).toLowerCase()}` : who
}

/** Status and clock come from the permit itself; where it may not be read, what the map knows stands alone. */
function PermitState({ worksReference, permitReference }: { worksReference: string; permitReference: string }) {
  const now = useNow()
  const { data: permit } = useQuery(
    queryFor(getPermit, { params: { workReferenceNumber: worksReference, permitReferenceNumber: permitReference } }),
  )
  if (!permit) return null
  const isWaiting = permit.permit_status === 'submitted'
  const isPaused = permit.permit_status === 'permit_modification_request'
  return (
    <p className="app-map-card__state">
      {isWaiting ? (
        <ClockTag group={clockGroup(permit.deadline_date, now, englandAndWales)}>
          {clockWords(permit.deadline_date, now, englandAndWales)}
        </ClockTag>
      ) : null}
      {isPaused ? <ClockTag group="paused">Paused</ClockTag> : null}
      <Tag colour={permitStatusColour(permit.permit_status)}>{permitStatusLabel(permit)}</Tag>
    </p>
  )
}
