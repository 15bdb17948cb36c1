import { Button } from '../../components/Button.tsx'
import { DateText } from '../../components/DateText.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { hasTense, overlayWords, type OverlayChoice, tenseOf, tenseWords } from '../../map/overlays.ts'
import { ApplyHere } from './apply-here.tsx'
import { overlayPath } from './overlay-path.ts'
import { type OverlayAsked, useOverlay } from './use-overlay.ts'

interface OverlayCardProps extends Omit<OverlayAsked, 'overlay'> {
  choice: OverlayChoice
  today: string
  onClose: () => void
}

/** What is chosen of a layer over the works: what is known of it and where its record is. */
export function OverlayCard({ choice: { overlay, id }, today, onClose, ...asked }: OverlayCardProps) {
  const { items } = useOverlay({ overlay, ...asked })
  const item = items.find((one) => one.id === id)
  if (!item) return null
  const { title, details, startOn, endOn, fault, centre } = item
  const path = overlayPath(overlay, item)
  return (
    <section className="app-map-card" aria-labelledby="chosen-title">
      <div className="app-map-card__head">
        <h2 id="chosen-title" className="govuk-heading-m">
          {title}
        </h2>
        <button type="button" className="app-link-button" onClick={onClose}>
          Close<span className="govuk-visually-hidden"> {title}</span>
        </button>
      </div>
      <p className="app-map-card__reference">{id}</p>
      <SummaryList
        density="dense"
        rows={[
          { key: 'Layer', value: overlayWords[overlay] },
          { key: 'What', value: details },
          ...(startOn && endOn
            ? [
                {
                  key: 'Dates',
                  value: (
                    <>
                      <DateText value={startOn} /> to <DateText value={endOn} />
                    </>
                  ),
                },
                ...(hasTense(overlay) ? [{ key: 'Now', value: tenseWords[tenseOf(item, today)] }] : []),
              ]
            : []),
          ...(fault ? [{ key: 'Place', value: fault }] : []),
        ]}
      />
      {path === undefined ? null : <Button href={path}>Open the record</Button>}
      <ApplyHere at={centre} words="Apply here" />
    </section>
  )
}
