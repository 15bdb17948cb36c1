import { useLocation } from 'react-router'
import { dateWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Details } from '../../components/Details.tsx'
import { paths } from '../../app/paths.ts'
import type { OverlayHere } from '../../map/overlays-here.ts'
import type { ShownOnMap } from '../../map/shown-on-map.ts'
import type { MissingHere } from '../../map/taken-features.ts'
import { TakeFiles } from './take-files.tsx'

interface TakeAwayProps {
  shown: Pick<ShownOnMap, 'inView' | 'counted'>
  over: readonly OverlayHere[]
  missing: MissingHere
  today: string
}

/** The things in view as a file, and the view itself as a link for a colleague. */
export function TakeAway({ shown: { inView, counted }, over, missing, today }: TakeAwayProps) {
  const { search } = useLocation()
  return (
    <Details summary="Take away what is in view">
      <TakeFiles taken={{ features: inView, over }} missing={missing} name={`map ${dateWords(today)}`} today={today} />
      {counted === undefined ? null : (
        <p className="govuk-body-s">
          Zoom in to take each of the works, or export the <AppLink href={paths.permits()}>list of permits</AppLink>.
        </p>
      )}
      <p className="govuk-body-s">
        <AppLink href={paths.compareMap(search)}>Compare two days of this view</AppLink>
      </p>
      <p className="govuk-body-s">
        <AppLink href={paths.printMap(search)}>Print to a scale on A4 or A3</AppLink>
      </p>
      <p className="govuk-body-s">
        Link to this view: <CopyButton text={() => globalThis.location.href} about="the link to this view" />
      </p>
    </Details>
  )
}
