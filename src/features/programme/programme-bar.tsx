import type { ProgrammeGrouping } from '../../../domain/contract/enums/programme.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import type { ProgrammeView } from './programme-address.ts'
import { movedFirst, scales, zoomedFirst, zooms } from './programme-scale.ts'

interface ProgrammeBarProps {
  view: ProgrammeView
  /** First day shown. */
  first: string
  groupings: Readonly<Record<ProgrammeGrouping, string>>
  hrefOf: (part: Partial<ProgrammeView>) => string
  onChange: (part: Partial<ProgrammeView>) => void
}

/** Rows, zoom and days; each choice is an address of its own. */
export function ProgrammeBar({ view, first, groupings, hrefOf, onChange }: ProgrammeBarProps) {
  const { zoom, rows } = view
  return (
    <div className="app-programme__bar">
      <FilterSelect
        label="Rows"
        value={rows}
        options={Object.entries(groupings).map(([value, words]) => ({ value, label: `By ${words.toLowerCase()}` }))}
        onChange={(value) => onChange({ rows: value as ProgrammeGrouping })}
      />
      <fieldset className="app-programme__choice">
        <legend>Zoom</legend>
        <div className="app-programme__choices">
          {zooms.map((one) => (
            <AppLink
              key={one}
              href={hrefOf({ zoom: one, from: view.from && zoomedFirst(zoom, one, view.from) })}
              className=""
              aria-current={one === zoom ? 'true' : undefined}
            >
              {scales[one].label}
              <span className="govuk-visually-hidden">, {scales[one].shows}</span>
            </AppLink>
          ))}
        </div>
      </fieldset>
      <fieldset className="app-programme__choice">
        <legend>Move</legend>
        <div className="app-programme__choices">
          <AppLink href={hrefOf({ from: movedFirst(zoom, first, -1) })} className="">
            Earlier
          </AppLink>
          <AppLink
            href={hrefOf({ from: undefined })}
            className=""
            aria-current={view.from === undefined ? 'true' : undefined}
          >
            Today
          </AppLink>
          <AppLink href={hrefOf({ from: movedFirst(zoom, first, 1) })} className="">
            Later
          </AppLink>
        </div>
      </fieldset>
    </div>
  )
}
