import type { AreaStreetState } from '../../../domain/contract/enums/geographical-areas.ts'
import { areaStreetStateLabels } from '../../../domain/labels/geographical-areas.ts'
import type { Column } from '../../components/DataTable.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import { StreetCell } from './street-cell.tsx'

export interface StreetRow {
  readonly usrn: number
  readonly street_descriptor: string | null
  readonly town: string | null
  readonly street_state: AreaStreetState
  readonly areas: readonly string[]
}

const colours: Readonly<Record<AreaStreetState, TagColour>> = {
  open: 'green',
  closed: 'grey',
  other_authority: 'orange',
  not_found: 'red',
}

/** What every table of an area's streets shows; `areasHeader` says which areas its last column names. */
export function streetColumns<Row extends StreetRow>(areasHeader: string): Column<Row>[] {
  return [
    {
      key: 'street',
      header: 'Street',
      rowHeader: true,
      cell: ({ street_descriptor, town }) => <StreetCell {...{ street_descriptor, town }} />,
    },
    { key: 'usrn', header: 'USRN', cell: ({ usrn }) => usrn },
    {
      key: 'state',
      header: 'Gazetteer',
      card: 'top',
      cell: ({ street_state }) => <Tag colour={colours[street_state]}>{areaStreetStateLabels[street_state]}</Tag>,
    },
    { key: 'areas', header: areasHeader, cell: ({ areas }) => (areas.length > 0 ? areas.join('; ') : 'None') },
  ]
}
