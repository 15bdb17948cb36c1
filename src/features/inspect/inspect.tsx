import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useId, useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { isOffline } from '../../api/api-error.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { inspectPaths } from './inspect-paths.ts'
import { KeptNear } from './kept-near.tsx'
import { NearList } from './near-list.tsx'
import { PlaceQuestion } from './place-question.tsx'
import { worksAsked } from './reference-asked.ts'
import { ScanCode } from './scan-code.tsx'
import { usePlace } from './use-place.ts'
import { worksNearQuery, type WorksNear } from './works-near.ts'
import './inspect.css'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** How far, in metres, and how long ago works may be that an inspector stands before. */
const around = { metres: 100, daysBefore: 730, daysAfter: 14 } as const

/** Where an inspection begins at the roadside: works around the person, a reference, or the code on the board. */
export function Inspect() {
  const may = useMay()
  const place = usePlace()
  if (!may(recordInspection)) {
    return (
      <NotNow
        title="You cannot record inspections"
        why="Only officers of highway authorities record inspections"
        back={{ text: 'Go to the home page', href: paths.home() }}
      />
    )
  }
  return (
    <div className="app-narrow">
      <Breadcrumbs crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Inspect' }]} />
      <PageTitle title="Inspect" />
      <ul className="app-inspect-ways">
        <li>
          <AppLink className="app-inspect-target govuk-link" href={recordPaths.inspectDay()}>
            My day
          </AppLink>
        </li>
        <li>
          <AppLink className="app-inspect-target govuk-link" href={recordPaths.checkHere()}>
            Is there a permit here?
          </AppLink>
        </li>
      </ul>
      <h2 className="govuk-heading-m">Works near me</h2>
      {place ? null : <PlaceQuestion />}
      {place ? (
        <p className="govuk-body">
          Near {place.words}. <AppLink href={recordPaths.inspect()}>Look somewhere else</AppLink>
        </p>
      ) : null}
      {place?.isLoading ? <Skeleton text="Loading the street" rows={2} /> : null}
      {place?.isFailed ? (
        <ErrorPanel title="The line of this street could not be read" onTryAgain={place.tryAgain} />
      ) : null}
      {place?.place ? <Near place={place.place} /> : null}
      <ByReference />
    </div>
  )
}

function Near({ place }: { place: readonly Geometry[] }) {
  const now = useNow()
  const works = useQuery(worksNearQuery({ place, ...around }, now))
  const [search] = useSearchParams()
  const [isMapShown, setMapShown] = useState(false)
  if (works.isPending) return <Skeleton text="Looking for works" rows={4} />
  if (works.isError) {
    if (isOffline(works.error)) return <KeptNear place={place} metres={around.metres} />
    return (
      <ErrorPanel title="Works could not be read" onTryAgain={async () => void (await works.refetch())}>
        <p className="govuk-body">You can open works by their reference below.</p>
      </ErrorPanel>
    )
  }
  const { near, isCut } = works.data
  return (
    <>
      <p className="govuk-body" role="status">
        {near.length === 0
          ? `No works within ${around.metres} metres in the last two years or the next two weeks.`
          : `${countWords(near.length, 'works record')} within ${around.metres} metres, the nearest first.`}
      </p>
      {isCut ? <InsetText>There is more here than can be shown. Look from a closer place.</InsetText> : null}
      {near.length > 0 ? (
        <>
          <Button variant="secondary" expanded={isMapShown} onPress={() => setMapShown((shown) => !shown)}>
            {isMapShown ? 'Hide map' : 'Show map'}
          </Button>
          {isMapShown ? (
            <Suspense fallback={<Skeleton text="Loading the map" rows={6} />}>
              <MiniMap label="Map of the works near here" geometries={onMap(near, place)} />
            </Suspense>
          ) : null}
          <NearList near={near} />
        </>
      ) : (
        <p className="govuk-body">
          <AppLink href={`${recordPaths.checkHere()}?${search.toString()}`}>Nothing here has a permit</AppLink>
        </p>
      )}
    </>
  )
}

/** As many as a small map can number. */
const mostOnMap = 20

const onMap = (near: readonly WorksNear[], place: readonly Geometry[]) => [
  ...place.map((geometry) => ({ geometry, kind: 'activity' as const, label: 'Where you look from', chosen: true })),
  ...near.slice(0, mostOnMap).map(({ works }) => ({
    geometry: works.geometry,
    kind: works.state,
    label: `${works.worksReference ?? works.id}, ${works.who}`,
    trafficManagement: works.trafficManagement,
  })),
]

function ByReference() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [problem, setProblem] = useState('')
  const id = useId()
  /** Opens the works; words when there are none in it. */
  function open(text: string): string | undefined {
    const works = worksAsked(text)
    if (!works) return 'This is not a works or permit reference'
    void navigate(inspectPaths.card(works))
    return undefined
  }
  function typed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('reference')
    setProblem(open(typeof text === 'string' ? text : '') ?? '')
  }
  return (
    <section aria-labelledby={`${id}-title`} key={search.toString()}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        Works by reference
      </h2>
      <ScanCode onFound={open} />
      <form onSubmit={typed} className="app-inspect-ask" noValidate>
        <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label" htmlFor={id}>
            Works or permit reference
          </label>
          <div className="govuk-hint" id={`${id}-hint`}>
            Type or paste it, for example MW00112345678-01
          </div>
          <p className="govuk-error-message" id={`${id}-problem`} role="alert">
            {problem ? `${problem}. Check it and try again` : ''}
          </p>
          <input
            className={`govuk-input${problem ? ' govuk-input--error' : ''}`}
            id={id}
            name="reference"
            aria-describedby={`${id}-hint ${id}-problem`}
            aria-invalid={problem ? true : undefined}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit" variant="secondary">
            Open works
          </Button>
        </div>
      </form>
    </section>
  )
}
