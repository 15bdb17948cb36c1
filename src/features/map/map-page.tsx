import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import type { Position } from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { useIsPhone } from '../../components/phone-width.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { inViewWords } from '../../map/feature-words.ts'
import { FeatureMap } from '../../map/FeatureMap.tsx'
import type { FeatureGroup } from '../../map/groups.ts'
import { isLongerThan, isWellInside, isWithin, streetMetresPerPixel } from '../../map/in-view.ts'
import type { OverlayItem } from '../../map/layers/overlay-items.ts'
import type { MapFeature } from '../../map/map-feature.ts'
import { keepPlace, type MapServices, useMapServices } from '../../map/map-services.ts'
import { makeMapView, type Place } from '../../map/map-view.ts'
import { readChoice } from '../../map/overlays.ts'
import { boundsOfArea } from '../../map/select/area.ts'
import { shownOnMap } from '../../map/shown-on-map.ts'
import { allShown } from '../../map/switches.ts'
import { useMapPlace, type Where } from '../../map/use-map-place.ts'
import { ChosenCard } from './chosen-card.tsx'
import { MapDates } from './map-dates.tsx'
import { ApplyHere } from './apply-here.tsx'
import { busiestDay } from './busiest-day.ts'
import { datesShown, type MapFilters, readMapFilters } from './map-filters.ts'
import { inWeek, weekAt } from './map-time.ts'
import { MapLayers } from './map-layers.tsx'
import { Measure } from './measure.tsx'
import { SelectByDrawing } from './select-by-drawing.tsx'
import { MapList } from './map-list.tsx'
import { OverlayLayers } from './overlay-layers.tsx'
import './map-page.css'
import { useMapFilters } from './use-map-filters.ts'
import { useCountedWorks } from './use-counted-works.ts'
import { useOverlaysHere } from './use-overlays-here.ts'
import { useOverlaysOn } from './use-offered-overlays.ts'
import { useMapAnswers } from './use-map-answers.ts'
import { useMyAreas } from './use-my-areas.ts'
import { selectedFirst, useSelected, useSelectedOver, useSelectionLayer } from './use-selected.ts'
import { useMeasuring } from './use-measuring.ts'
import { useSelecting } from './use-selecting.ts'
import { useOpeningPlace } from './use-opening-place.ts'
import { useSettled } from '../../app/use-settled.ts'

/** Nothing of them is loaded while every layer over the works is off. */
const OverlayLists = lazy(async () => ({ default: (await import('./overlay-lists.tsx')).OverlayLists }))
const OverlayCard = lazy(async () => ({ default: (await import('./overlay-card.tsx')).OverlayCard }))

const none: readonly Position[] = []

/** Route `/map`, for the roles that may see the map of works. */
export function MapPage() {
  const may = useMay()
  if (!may(getWorksInBox)) return <Trouble error={new ApiError('restricted', '')} />
  return <OpeningMap />
}

function OpeningMap() {
  const services = useMapServices()
  const [search] = useSearchParams()
  const place = useOpeningPlace(readMapFilters(search))
  if (!place) return <PageTitle title="Map" />
  return <OpenMap services={services} place={place} />
}

function OpenMap({ services, place }: { services: MapServices; place: Place }) {
  const [view] = useState(() => makeMapView(services.settings, place))
  const [filters, change] = useMapFilters()
  const today = londonDate(useNow()).toString()
  const dates = datesShown(filters, today)
  const { from, to } = dates
  const week = useMemo(() => weekAt({ from, to }, filters.week), [from, to, filters.week])
  const where = useMapPlace(view)
  useKeptPlace(where, change)
  const settled = useSettled(where, 250)
  const [works, setWorks] = useState({ isHere: false, isCut: false })
  const { counted, isNear, isLoading } = useCountedWorks({
    where: settled,
    dates: week ?? dates,
    isOnlyMine: filters.mine,
    works,
  })
  const found = useMapAnswers(settled?.box, dates, today, isNear)
  if (found.works.isHere !== works.isHere || found.works.isCut !== works.isCut) setWorks(found.works)
  const { count: myAreas, answers } = useMyAreas(found, filters.mine)
  const features = useMemo(() => inWeek(answers.features, week), [answers.features, week])
  const { hidden, onlyImmediate } = filters
  const switches = useMemo(
    () => (hidden.length === 0 && !onlyImmediate ? allShown : { hidden, onlyImmediate }),
    [hidden, onlyImmediate],
  )
  const shown = useMemo(() => shownOnMap(features, where, switches, counted), [features, where, switches, counted])
  const chosen = answers.features.find(({ id }) => id === filters.chosen)
  const over = useOverlaysOn(filters.over)
  const choice = readChoice(filters.chosen)
  const isChoiceOn = choice !== undefined && over.includes(choice.overlay)
  const { area } = filters
  const hand = useSelecting(view, (drawn) => change({ area: drawn }))
  const ruler = useMeasuring(view)
  const [overHere, onHere] = useOverlaysHere()
  const selected = useSelected(area, shown.inView, where?.centre)
  const selectedOver = useSelectedOver(area, overHere)
  const held = useMemo(() => [...selected, ...selectedOver.flatMap(({ items }) => items)], [selected, selectedOver])
  useSelectionLayer(view, area, hand.now?.corners ?? none, held)
  const [isMapOpen, setMapOpen] = useState(false)
  const isPhone = useIsPhone()
  const isFullScreen = isPhone && isMapOpen

  function choose(feature: MapFeature) {
    change({ chosen: feature.id })
    // What is well in view stays where it is: a move would put the list in another order under the pointer.
    if (where && !isWellInside(where.box, feature.centre)) view.moveTo({ centre: feature.centre })
    if (isPhone) setMapOpen(true)
  }
  function chooseOverlay(chosen: string, { centre, bounds }: OverlayItem) {
    change({ chosen })
    // what is longer than the view is in it wherever its middle lies
    if (where && !isWellInside(where.box, centre) && !isLongerThan(bounds, where.box)) view.moveTo({ centre })
    if (isPhone) setMapOpen(true)
  }
  const zoomTo = (group: FeatureGroup) => view.fit(group.bounds, streetMetresPerPixel)
  const says = shown.isFar
    ? `${inViewWords(shown.inView, shown.counted)} Shown as ${countWords(shown.groups.length, 'group')}.`
    : inViewWords(shown.inView)
  // the numbers on the map are those of the list, which may be limited to a selection
  const numbered = useMemo(() => selectedFirst(shown.singles, selected), [shown.singles, selected])
  const stage = useFullScreen(isFullScreen, () => setMapOpen(false))

  return (
    <div className="app-map-page">
      <div className="app-map-page__list" inert={isFullScreen}>
        <PageTitle title="Map" />
        <Button variant="secondary" onPress={() => setMapOpen(true)}>
          Show map
        </Button>
        <MapList
          {...{ shown, isLoading, answers, today, chosenId: filters.chosen, onGroup: zoomTo, onChoose: choose }}
          selection={
            area.length === 0
              ? undefined
              : {
                  features: selected,
                  over: selectedOver,
                  isBeyondView: where !== undefined && !isWithin(boundsOfArea(area), where.box),
                  onShowAll: () => view.fit(boundsOfArea(area)),
                  onClear: () => change({ area: [] }),
                }
          }
          over={overHere}
          onGoTo={(centre) => view.moveTo({ centre, metresPerPixel: streetMetresPerPixel })}
        />
        {settled && over.length > 0 ? (
          <Suspense>
            <OverlayLists
              {...{ over, dates, week, today, area, onHere, chosen: filters.chosen, onChoose: chooseOverlay }}
              where={settled}
            />
          </Suspense>
        ) : null}
      </div>
      <div
        ref={stage}
        className={`app-map-page__stage${isFullScreen ? ' app-map-page__stage--open' : ''}`}
        {...(isFullScreen ? { role: 'dialog', 'aria-modal': true, 'aria-label': 'Map' } : {})}
      >
        <div className="app-map-page__bar">
          <span>{says}</span>
          <Button variant="secondary" size="row" onPress={() => setMapOpen(false)}>
            Close map
          </Button>
        </div>
        <div className="app-map-page__map">
          <FeatureMap
            {...{ view, services, says, chosenId: filters.chosen, onGroup: zoomTo }}
            label="Map of works and activities"
            features={numbered}
            tool={hand.tool ?? ruler.tool}
            hasSymbols={filters.symbols}
            opacities={filters.opacities}
            groups={shown.groups}
            onChoose={(id) => change({ chosen: id })}
          />
        </div>
        <div className="app-map-page__side">
          {chosen ? (
            <ChosenCard feature={chosen} today={today} onClose={() => change({ chosen: undefined })} />
          ) : isChoiceOn && settled ? (
            <Suspense>
              <OverlayCard
                {...{ choice, dates, week, today, where: settled }}
                onClose={() => change({ chosen: undefined })}
              />
            </Suspense>
          ) : where ? (
            <ApplyHere at={where.centre} words="Apply at the middle of the map" />
          ) : null}
          {ruler.drawing ? null : (
            <SelectByDrawing {...{ view, hand }} onClear={area.length === 0 ? undefined : () => change({ area: [] })} />
          )}
          {hand.now ? null : <Measure {...{ view, ruler }} />}
          <MapLayers
            counts={shown.counts}
            {...{ switches, symbols: filters.symbols, opacities: filters.opacities, onChange: change }}
            {...(myAreas > 0
              ? { mine: { areas: myAreas, isOn: filters.mine, onTurn: (mine) => change({ mine }) } }
              : {})}
            isFar={shown.isFar}
            isCounted={shown.counted !== undefined}
          />
          <OverlayLayers
            {...{ view, dates, week, today, over: filters.over, opacities: filters.opacities, onChange: change }}
            chosen={filters.chosen}
            where={settled}
          />
        </div>
        <MapDates
          dates={dates}
          today={today}
          busiest={shown.counted === undefined ? busiestDay(shown.inView, week ?? dates) : undefined}
          onDates={(chosen) => change({ ...chosen, week: undefined })}
          week={filters.week}
          onWeek={(week) => change({ week })}
        />
      </div>
    </div>
  )
}

/** The address follows the map once it rests, and never the other way round while somebody moves it. */
function useKeptPlace(where: Where | undefined, change: (changed: Partial<MapFilters>) => void) {
  const settled = useSettled(where, 250)
  const newest = useRef(change)
  useEffect(() => {
    newest.current = change
  })
  useEffect(() => {
    if (!settled) return
    keepPlace(settled)
    newest.current({
      usrn: undefined,
      centre: settled.centre,
      metresPerPixel: Number(settled.metresPerPixel.toPrecision(4)),
    })
  }, [settled])
}

/** On a phone the map takes the whole screen: the focus goes into it, Escape closes it and the focus returns to its opener. */
function useFullScreen(isOpen: boolean, close: () => void) {
  const stage = useRef<HTMLDivElement>(null)
  const newest = useRef(close)
  useEffect(() => {
    newest.current = close
  })
  useEffect(() => {
    const element = stage.current
    if (!isOpen || !element) return undefined
    const opener = document.activeElement
    element.querySelector('button')?.focus()
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') newest.current()
    }
    element.addEventListener('keydown', press)
    return () => {
      element.removeEventListener('keydown', press)
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [isOpen])
  return stage
}
