import { useSearchParams } from 'react-router'
import { createActivity } from '../../../domain/contract/activities.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { draftKey } from '../../forms/drafts.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import type { Journey } from '../../forms/journey/journey.ts'
import { placeFields } from '../streets/place-answers.ts'
import { pointAsked } from '../streets/place-asked.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import { activityBody, activityProblems, noActivity, type ActivityAnswers } from './activity-draft.ts'
import {
  ContactQuestions,
  DateQuestions,
  TrafficQuestions,
  TypeQuestions,
  WhereQuestions,
} from './activity-questions.tsx'
import { contactRows, dateRows, placeAnswerRows, trafficRows, typeRows } from './activity-rows.ts'

type Around = { readonly now: Temporal.Instant }

const journey: Journey<ActivityAnswers, Around> = {
  title: 'Add an activity',
  problems: (answers, { now }) => activityProblems(answers, now),
  steps: [
    {
      name: 'type',
      title: 'Activity',
      question: 'What is it?',
      fields: ['activity_activity_type', 'activity_type_details', 'activity_name'],
      Questions: TypeQuestions,
      rows: typeRows,
    },
    {
      name: 'place',
      title: 'Place',
      question: 'Where is it?',
      fields: [...placeFields, 'activity_coordinates', 'activity_location_description', 'location_types'],
      Questions: Place,
      rows: placeAnswerRows,
    },
    {
      name: 'dates',
      title: 'Dates',
      question: 'When is it there?',
      fields: ['start_date', 'start_time', 'end_date', 'end_time'],
      Questions: DateQuestions,
      rows: dateRows,
    },
    {
      name: 'traffic',
      title: 'Traffic',
      question: 'What does it do to traffic?',
      fields: ['traffic_management_type', 'collaborative_working'],
      Questions: TrafficQuestions,
      rows: trafficRows,
    },
    {
      name: 'contact',
      title: 'Contact',
      question: 'Who can be asked about it?',
      fields: ['contact_name', 'contact_details', 'additional_info'],
      Questions: ContactQuestions,
      rows: contactRows,
    },
  ],
}

function Place() {
  return (
    <>
      <PlaceQuestions
        drawing="activity_coordinates"
        drawingLabel="Where"
        drawingHint="You cannot move it later"
        withoutAuthority
        withoutRoadCategory
      />
      <WhereQuestions />
    </>
  )
}

/** An authority tells everybody what else occupies its street (BR-ACT-01, 10). */
export function AddActivity() {
  const may = useMay()
  const now = useNow()
  const [search] = useSearchParams()
  const send = useSend(createActivity)
  if (!may(createActivity)) return <Trouble error={new ApiError('restricted', '')} />
  return (
    <JourneyPages
      journey={journey}
      around={{ now }}
      base={recordPaths.newActivity()}
      search={search.toString()}
      draft={draftKey('activity', search.get('at') ?? 'new')}
      draftTitle="Add an activity"
      start={{ ...noActivity, activity_coordinates: pointAsked(search) }}
      back={{ text: 'Back to activities', href: recordPaths.list('activities') }}
      submitText="Add activity"
      sendingText="Adding"
      consequences={fixedPlace}
      onSend={async (answers, idempotencyKey) => {
        const made = await send.mutateAsync({ body: activityBody(answers), idempotencyKey })
        const reference = made.activity_reference_number
        return { href: recordPaths.activity(reference), done: `Activity ${reference} is added` }
      }}
    />
  )
}

function fixedPlace() {
  return <WarningText>Its street and its place cannot be changed later. Everything else can.</WarningText>
}
