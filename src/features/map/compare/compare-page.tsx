import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { getWorksInBox } from '../../../../domain/contract/geojson.ts'
import { countWords, dateWords, dayDate } from '../../../../domain/words.ts'
import { londonDate } from '../../../../domain/rules/working-days.ts'
import { ApiError } from '../../../api/api-error.ts'
import { Trouble } from '../../../app/error-page.tsx'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { useMay } from '../../../app/session.ts'
import { useSettled } from '../../../app/use-settled.ts'
import { BackLink } from '../../../components/BackLink.tsx'
import { FilterText } from '../../../components/FilterText.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { countedMetresPerPixel } from '../../../map/counted-cells.ts'
import { inViewWords } from '../../../map/feature-words.ts'
import { FeatureList } from '../../../map/FeatureList.tsx'
import { FeatureMap } from '../../../map/FeatureMap.tsx'
import { streetMetresPerPixel } from '../../../map/in-view.ts'
import type { MapFeature } from '../../../map/map-feature.ts'
import { type MapServices, useMapServices } from '../../../map/map-services.ts'
import { makeMapView, type MapView, type Place } from '../../../map/map-view.ts'
import { type ShownOnMap, shownOnMap } from '../../../map/shown-on-map.ts'
import { type Overlay, wholeOpacity } from '../../../map/overlays.ts'
import { overWords } from '../../../map/overlays-here.ts'
import type { Area } from '../../../map/select/area.ts'
import { useMapPlace, type Where } from '../../../map/use-map-place.ts'
import { type MapFilters, readMapFilters } from '../map-filters.ts'
import { missingHere } from '../missing-here.ts'
import { recordOf } from '../record-of.ts'
import { OverlayDrawn } from '../overlay-drawn.tsx'
import { useMapAnswers } from '../use-map-answers.ts'
import { useOverlaysOn } from '../use-offered-overlays.ts'
import { useOverlaysHere } from '../use-overlays-here.ts'
import { useOpeningPlace } from '../use-opening-place.ts'
import './compare.css'
import { OverlayDifferences } from './overlay-differences.tsx'
import { compared, differenceWords, numbersOf, readTwoDays, type TwoDays } from './compared.ts'

/** Route `/map/compare`: the same view on two days, as two maps that move together. */
export function CompareMapPage() {
  const may = useMay()
  if (!may(getWorksInBox)) return <Trouble error={new ApiError('restricted', '')} />
  return <OpeningCompare />
}

function OpeningCompare() {
  const services = useMapServices()
  const [search] = useSearchParams()
  const place = useOpeningPlace(readMapFilters(search))
  if (!place) return <PageTitle title="Compare two days" />
  return <OpenCompare services={services} place={place} />
}

function OpenCompare({ services, place }: { services: MapServices; place: Place }) {
  const [search] = useSearchParams()
  const [views] = useState(() => {
    const first = makeMapView(services.settings, place)
    return { first, second: makeMapView(services.settings, place, { sharedView: first }) }
  })
  const today = londonDate(useNow()).toString()
  const filters = useMemo(() => readMapFilters(search), [search])
  const days = readTwoDays(search, today)
  const where = useMapPlace(views.first)
  const settled = useSettled(where, 250)
  const write = useAddress(settled)
  const first = useMoment(days.first, settled, filters, today)
  const second = useMoment(days.second, settled, filters, today)
  const over = useOverlaysOn(filters.over)
  const drawn = { over, today, where: settled, opacities: filters.opacities }
  const difference = useMemo(() => compared(first.shown.inView, second.shown.inView), [first.shown, second.shown])
  const numbers = useMemo(() => numbersOf(difference), [difference])
  const [chosenId, choose] = useState<string>()
  const { onlyFirst, onlySecond, both } = difference
  const lists = [
    { title: `Only on ${dateWords(days.first)}`, features: onlyFirst },
    { title: `Only on ${dateWords(days.second)}`, features: onlySecond },
    { title: 'On both days', features: both },
  ]
  return (
    <div className="app-compare">
      <BackLink href={paths.map(`?${search.toString()}`)}>Back to the map</BackLink>
      <PageTitle title="Compare two days" />
      <div className="app-compare__days">
        <FilterText type="date" label="First day" value={days.first} onCommit={(day) => write({ first: day })} />
        <FilterText type="date" label="Second day" value={days.second} onCommit={(day) => write({ second: day })} />
      </div>
      {first.isNear ? null : (
        <p className="govuk-inset-text">
          Works are only counted this far out, and counts cannot be compared. Zoom in to compare the works themselves.
        </p>
      )}
      <div className="app-compare__maps">
        <Moment
          {...{ services, numbers, chosenId, choose, drawn }}
          view={views.first}
          day={days.first}
          moment={first}
        />
        <Moment
          {...{ services, numbers, chosenId, choose, drawn }}
          view={views.second}
          day={days.second}
          moment={second}
        />
      </div>
      <p className="govuk-body" role="status">
        {first.isArriving || second.isArriving ? 'Loading both days.' : differenceWords(difference)}
      </p>
      <div className="app-compare__lists">
        {lists.map(({ title, features }, at) => (
          <section key={title} aria-label={title}>
            <h2 className="govuk-heading-m">
              {title}: {features.length.toLocaleString('en-GB')}
            </h2>
            <FeatureList
              {...{ features, chosenId, today, recordOf }}
              label={title}
              after={lists.slice(0, at).reduce((sum, { features: before }) => sum + before.length, 0)}
              onChoose={({ id }: MapFeature) => choose(id)}
            />
          </section>
        ))}
        <OverlayDifferences first={first.over} second={second.over} days={days} />
      </div>
    </div>
  )
}

interface MomentProps {
  services: MapServices
  view: MapView
  day: string
  moment: ReturnType<typeof useMoment>
  /** The layers over the works that are on. */
  drawn: {
    over: readonly Overlay[]
    today: string
    where: Where | undefined
    opacities: MapFilters['opacities']
  }
  numbers: ReadonlyMap<string, string>
  chosenId: string | undefined
  choose: (id: string | undefined) => void
}

function Moment({ services, view, day, moment, drawn, numbers, chosenId, choose }: MomentProps) {
  const { shown, notes, over, onHere } = moment
  const { today, where, opacities } = drawn
  const says = [wordsOf(shown), overWords(over)].filter(Boolean).join(' ')
  const dates = useMemo(() => ({ from: day, to: day }), [day])
  return (
    <section aria-label={dateWords(day)}>
      <h2 className="govuk-heading-s">
        {dayDate(day)}: {says}
      </h2>
      {notes.map((note) => (
        <p key={note} className="govuk-body-s">
          {note}
        </p>
      ))}
      {where
        ? drawn.over.map((overlay) => (
            <OverlayDrawn
              key={overlay}
              {...{ view, overlay, where, dates, today, onHere }}
              week={undefined}
              area={nowhere}
              opacity={opacities[overlay] ?? wholeOpacity}
            />
          ))
        : null}
      <FeatureMap
        {...{ view, services, says, chosenId, numbers }}
        label={`Map of ${dateWords(day)}`}
        features={shown.singles}
        groups={shown.groups}
        onChoose={choose}
        onGroup={({ bounds }) => view.fit(bounds, streetMetresPerPixel)}
      />
    </section>
  )
}

const nowhere: Area = []

function wordsOf({ inView, isFar, groups }: ShownOnMap): string {
  return isFar ? `${inViewWords(inView)} Shown as ${countWords(groups.length, 'group')}.` : inViewWords(inView)
}

/** What is in view on one day. Both days are asked of the same place, so that only time tells them apart. */
function useMoment(
  day: string,
  where: Where | undefined,
  { hidden, onlyImmediate }: Pick<MapFilters, 'hidden' | 'onlyImmediate'>,
  today: string,
) {
  const isNear = where !== undefined && where.metresPerPixel < countedMetresPerPixel * 0.99
  const answers = useMapAnswers(isNear ? where.box : undefined, { from: day, to: day }, today, isNear)
  const { features } = answers
  const shown = useMemo(
    () => shownOnMap(isNear ? features : [], where, { hidden, onlyImmediate }),
    [features, where, hidden, onlyImmediate, isNear],
  )
  const [over, onHere] = useOverlaysHere()
  const notes = isNear
    ? missingHere({ answers, isLoading: false, counted: undefined, over }).notes
    : over.flatMap((here) => here.notes)
  return { shown, over, onHere, notes, isNear: where === undefined || isNear, isArriving: isNear && answers.isArriving }
}

/** The address follows the maps and the days, replaced and not added. */
function useAddress(where: Where | undefined): (days: Partial<TwoDays>) => void {
  const [, setSearch] = useSearchParams()
  const write = (changed: Readonly<Record<string, string>>) =>
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), ...changed }), {
      replace: true,
      preventScrollReset: true,
    })
  const newest = useRef(write)
  useEffect(() => {
    newest.current = write
  })
  useEffect(() => {
    if (!where) return
    newest.current({ centre: where.centre.join(','), scale: String(Number(where.metresPerPixel.toPrecision(4))) })
  }, [where])
  return write
}
