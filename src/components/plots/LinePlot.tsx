import { useId, type ReactNode } from 'react'
import { DataTable, type Column } from '../DataTable.tsx'
import { Details } from '../Details.tsx'
import { PlotDownloads } from './PlotDownloads.tsx'
import { scaledTo, ticksTo } from './plot-scale.ts'
import './plots.css'

interface Line {
  readonly name: string
  /** One for each of the plot's points; none is drawn where it is undefined. */
  readonly values: readonly (number | undefined)[]
}

interface LinePlotProps {
  title: string
  /** The finding, in one sentence: it is read in the place of the picture. */
  says: ReactNode
  /** Names of the points along the bottom, such as "7 Oct". */
  points: readonly string[]
  /** What the points are, as the head of the table's first column. */
  pointsName: string
  /** Four at most: more cannot be told apart. */
  lines: readonly Line[]
}

const width = 640
const height = 240
const room = { left: 44, right: 24, top: 12, bottom: 28 }
const inner = { width: width - room.left - room.right, height: height - room.top - room.bottom }
/** Dashes tell lines apart for those who do not see colours, and in print. */
const dashes = ['', '8 4', '2 4', '12 4 2 4']
const mostLabels = 8

interface Row {
  readonly point: string
  readonly values: readonly (number | undefined)[]
}

/** Numbers over time as lines, with the same numbers as a table behind. */
export function LinePlot({ title, says, points, pointsName, lines }: LinePlotProps) {
  const id = useId()
  const most = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const ticks = ticksTo(most)
  const up = scaledTo(ticks.at(-1) ?? 1, inner.height)
  const x = (at: number) => room.left + scaledTo(Math.max(1, points.length - 1), inner.width)(at)
  const y = (value: number) => room.top + inner.height - up(value)
  const every = Math.max(1, Math.ceil(points.length / mostLabels))
  const rows: Row[] = points.map((point, at) => ({ point, values: lines.map(({ values }) => values[at]) }))
  return (
    <figure className="app-plot" aria-labelledby={id}>
      <figcaption className="govuk-heading-s app-plot__title" id={id}>
        {title}
      </figcaption>
      <p className="govuk-body">{says}</p>
      <svg className="app-plot__picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="app-plot__grid" x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} />
            <text className="app-plot__number" x={room.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick.toLocaleString('en-GB')}
            </text>
          </g>
        ))}
        {points.map((point, at) =>
          at % every === 0 ? (
            <text
              className="app-plot__number"
              key={point}
              x={x(at)}
              y={height - 8}
              textAnchor={at === points.length - 1 ? 'end' : 'middle'}
            >
              {point}
            </text>
          ) : null,
        )}
        {lines.map(({ name, values }, at) => (
          <polyline
            key={name}
            className={`app-plot__line app-plot__line--${at + 1}`}
            strokeDasharray={dashes[at]}
            points={values.flatMap((value, place) => (value === undefined ? [] : `${x(place)},${y(value)}`)).join(' ')}
          />
        ))}
      </svg>
      <ul className="app-plot__key" aria-hidden="true">
        {lines.map(({ name }, at) => (
          <li key={name}>
            <svg width="36" height="10" focusable="false">
              <line
                className={`app-plot__line app-plot__line--${at + 1}`}
                strokeDasharray={dashes[at]}
                x1="0"
                x2="36"
                y1="5"
                y2="5"
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <PlotDownloads title={title} />
      <Details summary={`${title}: the numbers`}>
        <DataTable
          caption={title}
          captionHidden
          columns={columnsOf(pointsName, lines)}
          rows={rows}
          rowKey={({ point }) => point}
        />
      </Details>
    </figure>
  )
}

function columnsOf(pointsName: string, lines: readonly Line[]): readonly Column<Row>[] {
  return [
    { key: 'point', header: pointsName, rowHeader: true, cell: ({ point }) => point },
    ...lines.map(({ name }, at) => ({
      key: name,
      header: name,
      numeric: true,
      cell: ({ values }: Row) => values[at]?.toLocaleString('en-GB') ?? '',
    })),
  ]
}
