import './streets.css'
import { useQuery } from '@tanstack/react-query'
import { findStreetsNear } from '../../../domain/contract/streets.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { useSettled } from '../../app/use-settled.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Street } from './street-facts.ts'
import { lookupPoints } from './place-lookup.ts'

interface StreetsNearProps {
  geometry: Geometry
  chosen: Street | null
  onChoose: (street: Street) => void
}

/** The streets within 25 metres of what was drawn; each can be chosen with one press. */
export function StreetsNear({ geometry, chosen, onChoose }: StreetsNearProps) {
  const drawn = useSettled(geometry, 300)
  const near = useQuery(queryFor(findStreetsNear, { body: { coordinates: lookupPoints(drawn) } }))
  if (near.isError) {
    return (
      <ErrorPanel title="Streets near the works could not be read" onTryAgain={() => void near.refetch()}>
        <p className="govuk-body">What you drew is kept. You can find the street by its name.</p>
      </ErrorPanel>
    )
  }
  if (near.isPending) return <Skeleton text="Looking for streets within 25 metres" rows={2} />
  const isFar = chosen !== null && !near.data.some((street) => street.usrn === chosen.usrn)
  return (
    <section className="app-near" aria-labelledby="streets-near">
      <h2 className="govuk-heading-m" id="streets-near">
        Streets within 25 metres
      </h2>
      <p className="govuk-body" role="status">
        {near.data.length === 0 ? 'No street is within 25 metres of what you drew.' : ''}
        {isFar ? ` ${chosen.street_descriptor} is further away: check the drawing, or choose another street.` : ''}
      </p>
      <ul className="app-near__list">
        {near.data.map((street) => (
          <li key={street.usrn} className="app-near__line">
            <span>
              <strong>{street.street_descriptor}</strong>, {street.town}
              <span className="app-near__facts">
                USRN {street.usrn}
                {street.traffic_sensitive ? ', traffic-sensitive' : ''}
              </span>
            </span>
            {street.usrn === chosen?.usrn ? (
              <Tag colour="green">Chosen</Tag>
            ) : (
              <Button variant="secondary" size="row" about={street.street_descriptor} onPress={() => onChoose(street)}>
                Choose
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
