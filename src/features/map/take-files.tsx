import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { saveCsv, saveFile } from '../../lists/save-csv.ts'
import { BNG, DEGREES } from '../../map/projections.ts'
import { type MissingHere, type Taken, takenGeoJson, takenRows } from '../../map/taken-features.ts'

interface TakeFilesProps {
  taken: Taken
  missing: MissingHere
  /** Of the files, without what they end in. */
  name: string
  today: string
}

/** A file of each kind; what it will lack is said before it is asked for, and stands in it. */
export function TakeFiles({ taken, missing, name, today }: TakeFilesProps) {
  const saveGeoJson = (projection: typeof BNG | typeof DEGREES) =>
    saveFile(
      JSON.stringify(takenGeoJson(taken, projection, today, missing)),
      `${name} ${projection.replace(':', '-')}.geojson`,
      'application/geo+json',
    )
  const placed = taken.over.reduce((sum, { items }) => sum + items.length, taken.features.length)
  return (
    <>
      {missing.notes.length === 0 ? null : (
        <ul className="govuk-list app-map-page__missing" aria-label="Not in the file">
          {missing.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {placed + missing.unplaced.length === 0 ? (
        <p className="govuk-body-s">There is nothing to take: nothing is shown one by one.</p>
      ) : (
        <ButtonGroup>
          <Button variant="secondary" size="row" onPress={() => saveCsv(takenRows(taken, today, missing), name)}>
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
