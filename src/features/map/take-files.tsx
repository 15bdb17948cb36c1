import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { saveCsv, saveFile } from '../../lists/save-csv.ts'
import type { MapFeature } from '../../map/map-feature.ts'
import { BNG, DEGREES } from '../../map/projections.ts'
import { type MissingHere, takenGeoJson, takenRows } from '../../map/taken-features.ts'

interface TakeFilesProps {
  features: readonly MapFeature[]
  missing: MissingHere
  /** Of the files, without what they end in. */
  name: string
  today: string
}

/** A file of each kind; what it will lack is said before it is asked for, and stands in it. */
export function TakeFiles({ features, missing, name, today }: TakeFilesProps) {
  const saveGeoJson = (projection: typeof BNG | typeof DEGREES) =>
    saveFile(
      JSON.stringify(takenGeoJson(features, projection, today, missing)),
      `${name} ${projection.replace(':', '-')}.geojson`,
      'application/geo+json',
    )
  return (
    <>
      {missing.notes.length === 0 ? null : (
        <ul className="govuk-list app-map-page__missing" aria-label="Not in the file">
          {missing.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {features.length + missing.unplaced.length === 0 ? (
        <p className="govuk-body-s">There is nothing to take: no works or activities are shown one by one.</p>
      ) : (
        <ButtonGroup>
          <Button variant="secondary" size="row" onPress={() => saveCsv(takenRows(features, today, missing), name)}>
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
    </>
  )
}
