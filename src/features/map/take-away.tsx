import { dateWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Details } from '../../components/Details.tsx'
import { saveCsv, saveFile } from '../../lists/save-csv.ts'
import { paths } from '../../app/paths.ts'
import { BNG, DEGREES } from '../../map/projections.ts'
import type { ShownOnMap } from '../../map/shown-on-map.ts'
import { takenGeoJson, takenRows } from '../../map/taken-features.ts'

/** The things in view as a file, and the view itself as a link for a colleague. */
export function TakeAway({ shown, today }: { shown: ShownOnMap; today: string }) {
  const { inView, counted } = shown
  const name = `map ${dateWords(today)}`
  const saveGeoJson = (projection: typeof BNG | typeof DEGREES) =>
    saveFile(
      JSON.stringify(takenGeoJson(inView, projection, today)),
      `${name} ${projection.replace(':', '-')}.geojson`,
      'application/geo+json',
    )
  return (
    <Details summary="Take away what is in view">
      {counted === undefined ? null : (
        <p className="govuk-body-s">
          Works are only counted this far out: zoom in to take each one, or export the{' '}
          <AppLink href={paths.permits()}>list of permits</AppLink>.
        </p>
      )}
      {inView.length === 0 ? (
        <p className="govuk-body-s">There is nothing to take: no works or activities are shown one by one.</p>
      ) : (
        <ButtonGroup>
          <Button variant="secondary" size="row" onPress={() => saveCsv(takenRows(inView, today), name)}>
            CSV
          </Button>
          <Button variant="secondary" size="row" onPress={() => saveGeoJson(BNG)}>
            GeoJSON, National Grid
          </Button>
          <Button variant="secondary" size="row" onPress={() => saveGeoJson(DEGREES)}>
            GeoJSON, degrees
          </Button>
        </ButtonGroup>
      )}
      <p className="govuk-body-s">
        Link to this view: <CopyButton text={() => globalThis.location.href} about="the link to this view" />
      </p>
    </Details>
  )
}
