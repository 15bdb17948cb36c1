import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { isOffline } from '../../api/api-error.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { stateWords } from '../../map/state-words.ts'
import { KeptNotes, NewNote } from './evidence-note.tsx'
import { evidenceWords } from './evidence-notes.ts'
import { KeptNear } from './kept-near.tsx'
import { awayWords, NearList } from './near-list.tsx'
import { PlaceQuestion } from './place-question.tsx'
import { usePlace, type ChosenPlace } from './use-place.ts'
import { activitiesNearQuery, worksNearQuery, type WorksNear } from './works-near.ts'
import './inspect.css'

const metres = 50
const daysAround = 2

/** Is there a permit here? What stands on the street now, and what an officer can do when nothing does (J9). */
export function CheckHere() {
  const may = useMay()
  const place = usePlace()
  if (!may(recordInspection)) {
    return (
      <NotNow
        title="You cannot check for permits here"
        why="Only officers of highway authorities do. You find works by their place on the map"
        back={{ text: 'Go to the home page', href: paths.home() }}
      />
    )
  }
  return (
    <div className="app-narrow">
      <Breadcrumbs crumbs={[{ text: 'Inspect', href: recordPaths.inspect() }, { text: 'Is there a permit here?' }]} />
      <PageTitle title="Is there a permit here?" />
      {place ? (
        <p className="govuk-body app-inspect-hide">
          <AppLink href={recordPaths.checkHere()}>Look somewhere else</AppLink>
        </p>
      ) : (
        <PlaceQuestion />
      )}
      {place?.isLoading ? <Skeleton text="Loading the street" rows={2} /> : null}
      {place?.isFailed ? (
        <ErrorPanel title="The line of this street could not be read" onTryAgain={place.tryAgain} />
      ) : null}
      {place?.place ? <Answer chosen={place} place={place.place} /> : null}
      <KeptNotes />
    </div>
  )
}

function Answer({ chosen, place }: { chosen: ChosenPlace; place: readonly Geometry[] }) {
  const now = useNow()
  const { user } = useActing()
  const around = { place, metres, daysBefore: daysAround, daysAfter: daysAround }
  const works = useQuery(worksNearQuery(around, now))
  const activities = useQuery(activitiesNearQuery(around, now))
  const failed = [works, activities].filter(({ isError }) => isError)
  if (failed.length > 0) {
    if (failed.some(({ error }) => isOffline(error))) return <KeptNear place={place} metres={metres} />
    const again = async () => void (await Promise.all(failed.map((each) => each.refetch())))
    return (
      <ErrorPanel title="What is recorded here could not be read" onTryAgain={again}>
        <p className="govuk-body">Without it nobody can say that there is no permit.</p>
      </ErrorPanel>
    )
  }
  if (!works.data || !activities.data) return <Skeleton text="Looking for works" rows={4} />
  const found = works.data.near
  const others = activities.data.near
  // the moment at which the last of both answered for what stands here
  const at = [works.data.askedAt, activities.data.askedAt].toSorted()[0] ?? now.toString()
  const words = evidenceWords({
    at: Temporal.Instant.from(at),
    where: chosen.words,
    by: `${user.first_name} ${user.last_name}`,
    metres,
    daysAround,
    found: [...found, ...others].map(foundWords),
  })
  const isCut = works.data.isCut || activities.data.isCut
  return (
    <>
      <p className="govuk-body" role="status">
        {found.length === 0
          ? `No works have a permit or an application within ${metres} metres of ${chosen.words}, today or ${daysAround} days either side.`
          : `${countWords(found.length, 'works record')} within ${metres} metres of ${chosen.words}.`}
      </p>
      {isCut ? <InsetText>There is more here than can be shown. Look from a closer place.</InsetText> : null}
      {found.length > 0 ? <NearList near={found} /> : null}
      {others.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Activities here</h2>
          <ul className="govuk-list">
            {others.map(({ works: activity, metres: away }) => (
              <li key={activity.id}>
                <AppLink href={recordPaths.activity(activity.id)}>{activity.what}</AppLink>, {activity.who}.{' '}
                {awayWords(away)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {isCut ? null : found.length === 0 ? (
        <Nothing words={words} at={at} />
      ) : (
        <Details summary="None of these is what I see">
          <Nothing words={words} at={at} />
        </Details>
      )}
    </>
  )
}

const foundWords = ({ works, metres: away }: WorksNear) =>
  `${works.worksReference ?? works.id} (${[works.who, stateWords[works.state].toLowerCase(), awayWords(away).toLowerCase()].filter(Boolean).join(', ')})`

/** The evidence of the search, and what can be recorded instead; each begins at the place that was searched. */
function Nothing({ words, at }: { words: string; at: string }) {
  const [search] = useSearchParams()
  const from = (href: string, more: Record<string, string> = {}) => {
    const asked = new URLSearchParams()
    for (const name of ['at', 'usrn']) if (search.get(name)) asked.set(name, search.get(name) ?? '')
    for (const [name, value] of Object.entries(more)) asked.set(name, value)
    return asked.size > 0 ? `${href}?${asked.toString()}` : href
  }
  return (
    <>
      <NewNote note={{ at, words }} />
      <h2 className="govuk-heading-m">What to record</h2>
      <ul className="app-inspect-list app-inspect-hide">
        <Step
          href={from(recordPaths.newSection81(), { type: 'unattributed_works_live_site', note: words })}
          text="Unattributed works"
          hint="Somebody works here and nobody knows who"
        />
        <Step
          href={from(recordPaths.newHistoricFixedPenaltyNotice(), { note: words })}
          text="Penalty for working without a permit"
          hint="You know the promoter"
        />
        <Step
          href={from(recordPaths.newHistoricInspection())}
          text="Inspection of older works"
          hint="The works were done before they could be recorded here"
        />
        <Step
          href={from(recordPaths.newActivity())}
          text="Activity"
          hint="A skip, scaffolding, an event: no works of a promoter"
        />
      </ul>
    </>
  )
}

const Step = ({ href, text, hint }: { href: string; text: string; hint: string }) => (
  <li className="app-inspect-item">
    <AppLink href={href} className="app-inspect-target govuk-link">
      {text}
    </AppLink>
    <span className="app-second">{hint}</span>
  </li>
)
