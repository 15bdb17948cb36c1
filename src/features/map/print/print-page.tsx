import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { getWorksInBox } from '../../../../domain/contract/geojson.ts'
import { londonDate } from '../../../../domain/rules/working-days.ts'
import { ApiError } from '../../../api/api-error.ts'
import { Trouble } from '../../../app/error-page.tsx'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { useMay } from '../../../app/session.ts'
import { BackLink } from '../../../components/BackLink.tsx'
import { Button } from '../../../components/Button.tsx'
import { FilterSelect } from '../../../components/FilterSelect.tsx'
import { FilterText } from '../../../components/FilterText.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { type MapServices, useMapServices } from '../../../map/map-services.ts'
import { makeMapView, type Place } from '../../../map/map-view.ts'
import { wholeOpacity } from '../../../map/overlays.ts'
import { takenHold } from '../../../map/select/area.ts'
import { shownOnMap } from '../../../map/shown-on-map.ts'
import { useMapPlace } from '../../../map/use-map-place.ts'
import { datesShown, readMapFilters } from '../map-filters.ts'
import { inWeek, weekAt } from '../map-time.ts'
import { missingHere } from '../missing-here.ts'
import { OverlayDrawn } from '../overlay-drawn.tsx'
import { useMapAnswers } from '../use-map-answers.ts'
import { useMyAreas } from '../use-my-areas.ts'
import { useOverlaysOn } from '../use-offered-overlays.ts'
import { useOverlaysHere } from '../use-overlays-here.ts'
import { useSelectedOver, useSelectionLayer } from '../use-selected.ts'
import { useOpeningPlace } from '../use-opening-place.ts'
import { SheetList } from './sheet-list.tsx'
import { Sheet } from './sheet.tsx'
import { metresPerPixelAt, paperNames, readSheet, scales, turns, withSheet } from './sheet-settings.ts'

/** Route `/map/print`: what the map shows as a sheet of paper, true to a scale. */
export function PrintMapPage() {
  const may = useMay()
  if (!may(getWorksInBox)) return <Trouble error={new ApiError('restricted', '')} />
  return <OpeningSheet />
}

function OpeningSheet() {
  const services = useMapServices()
  const [search] = useSearchParams()
  const place = useOpeningPlace(readMapFilters(search))
  if (!place) return <PageTitle title="Print the map" />
  return <OpenSheet services={services} place={place} />
}

function OpenSheet({ services, place }: { services: MapServices; place: Place }) {
  const [search, setSearch] = useSearchParams()
  const filters = useMemo(() => readMapFilters(search), [search])
  const settings = readSheet(search, place.metresPerPixel)
  const { paper, turn, scale, title } = settings
  const change = (changed: Parameters<typeof withSheet>[1]) =>
    setSearch((before) => withSheet(before, changed), { replace: true, preventScrollReset: true })
  const [view] = useState(() =>
    makeMapView(services.settings, place, { interactive: false, anyScale: true, sharpness: paperSharpness }),
  )
  useEffect(() => view.moveTo({ metresPerPixel: metresPerPixelAt(scale) }), [view, scale])

  const today = londonDate(useNow()).toString()
  const { from, to } = datesShown(filters, today)
  const whole = useMemo(() => ({ from, to }), [from, to])
  const week = useMemo(() => weekAt(whole, filters.week), [whole, filters.week])
  const dates = week ?? whole
  const where = useMapPlace(view)
  const found = useMapAnswers(where?.box, dates, today, true)
  const { answers } = useMyAreas(found, filters.mine)
  const { hidden, onlyImmediate, area } = filters
  const features = useMemo(() => {
    const there = inWeek(answers.features, dates)
    return area.length === 0 ? there : takenHold(there, area)
  }, [answers.features, dates, area])
  const over = useOverlaysOn(filters.over)
  const [overHere, onHere] = useOverlaysHere()
  const selectedOver = useSelectedOver(area, overHere)
  const overShown = area.length === 0 ? overHere : selectedOver
  useSelectionLayer(view, area, nothing, nothing)
  const shown = useMemo(
    () => shownOnMap(features, where, { hidden, onlyImmediate }),
    [features, where, hidden, onlyImmediate],
  )
  const { notes: missing } = missingHere({ answers, isLoading: false, counted: undefined, over: overHere })
  const notes = area.length === 0 ? missing : ['Only what lies in the drawn area is shown.', ...missing]

  return (
    <div className="app-sheet-page">
      <div className="app-sheet-page__screen">
        <BackLink href={paths.map(`?${search.toString()}`)}>Back to the map</BackLink>
        <PageTitle title="Print the map" />
        <div className="app-sheet-page__form">
          <FilterText label="Title" value={title} onCommit={(typed) => change({ title: typed })} />
          <FilterSelect
            label="Paper"
            value={paper}
            options={paperNames.map((name) => ({ value: name, label: name.toUpperCase() }))}
            onChange={(chosen) => change({ paper: paperNames.find((name) => name === chosen) ?? paper })}
          />
          <FilterSelect
            label="Which way round"
            value={turn}
            options={turns.map((name) => ({ value: name, label: name === 'portrait' ? 'Portrait' : 'Landscape' }))}
            onChange={(chosen) => change({ turn: turns.find((name) => name === chosen) ?? turn })}
          />
          <FilterSelect
            label="Scale"
            value={String(scale)}
            options={scales.map((to) => ({ value: String(to), label: `1:${to.toLocaleString('en-GB')}` }))}
            onChange={(chosen) => change({ scale: Number(chosen) })}
          />
        </div>
        <p className="govuk-body" role="status">
          {answers.isArriving
            ? 'Loading what the sheet shows.'
            : 'The sheet is ready. Print it at 100%, not fitted to the page.'}
        </p>
        <Button {...(answers.isArriving ? { notNow: 'It is still loading' } : {})} onPress={() => window.print()}>
          Print or save as PDF
        </Button>
      </div>
      {/* Wider than most screens, it scrolls in itself: that must do without a mouse. */}
      <div className="app-sheet-page__desk" role="region" aria-label="The sheet" ref={letIn}>
        <Sheet {...{ view, services, settings, shown, dates, notes }} over={overShown} box={where?.box} />
        {where
          ? over.map((overlay) => (
              <OverlayDrawn
                key={overlay}
                {...{ view, overlay, where, today, area, onHere, week }}
                dates={whole}
                opacity={filters.opacities[overlay] ?? wholeOpacity}
              />
            ))
          : null}
      </div>
      <section className="app-sheet-page__list" aria-labelledby="sheet-list">
        <h2 id="sheet-list" className="govuk-heading-m">
          On the sheet
        </h2>
        <SheetList shown={shown} over={overShown} today={today} />
      </section>
    </div>
  )
}

const nothing: readonly [] = []

/** Dots of the picture to a pixel of the page: some 190 to the inch of paper. */
const paperSharpness = 2

/** A tab stop for what scrolls in itself. */
const letIn = (element: HTMLElement | null) => element?.setAttribute('tabindex', '0')
