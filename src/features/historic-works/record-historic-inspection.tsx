import { useSearchParams } from 'react-router'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { recordHistoricInspection } from '../../../domain/contract/historic-works.ts'
import { fileCalls } from '../../api/file-calls.ts'
import { useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { draftKey } from '../../forms/drafts.ts'
import type { Journey } from '../../forms/journey/journey.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { sendPhotos } from '../../forms/photos/send-photos.ts'
import {
  freshAnswers,
  type AroundInspection,
  type InspectionAnswers,
} from '../inspections/recording/inspection-answers.ts'
import { inspectionJourney } from '../inspections/recording/inspection-journey.ts'
import { inspectionRequest, type InspectionRequest } from '../inspections/recording/inspection-request.ts'
import { pointAsked } from '../streets/place-asked.ts'
import { historicBody, historicProblems, noHistoricWorks, type HistoricDraft } from './historic-draft.ts'
import { historicSteps } from './historic-steps.tsx'

type Draft = HistoricDraft & InspectionAnswers

interface Around extends AroundInspection {
  readonly authority: string
}

const journey: Journey<Draft, Around> = {
  title: 'Inspection of older works',
  steps: [...historicSteps<Draft, Around>(), ...inspectionJourney.steps],
  problems: (typed, around) => [
    ...historicProblems(typed, around.authority, around.now),
    ...inspectionJourney.problems(typed, around),
  ],
}

/** What is known of works that have no record yet: nothing but what they will be. */
const toBeRecorded: AroundInspection['work'] = {
  work_status: 'historical',
  promoter_organisation: 'the promoter',
  sites: [],
  non_compliances: [],
  inspections: [],
}

/** An inspection of works from outside the service; it makes their works record (J17). */
export function RecordHistoricInspection() {
  const may = useMay()
  const now = useNow()
  const [search] = useSearchParams()
  const { user } = useActing()
  const send = useSend(recordHistoricInspection)
  if (!may(recordHistoricInspection)) {
    return (
      <NotNow
        title="You cannot inspect older works"
        why="Only officers of highway authorities record inspections"
        back={{ text: 'Go to the home page', href: paths.home() }}
      />
    )
  }
  const authority = user.organisation_reference
  const around: Around = { work: toBeRecorded, now, authority, namesSites: true }
  return (
    <div className="app-at-hand">
      <JourneyPages<Draft, Around>
        journey={journey}
        around={around}
        base={recordPaths.newHistoricInspection()}
        search={search.toString()}
        draft={draftKey('historic-inspection', search.get('at') ?? 'new')}
        draftTitle="Inspection of older works"
        start={{
          ...noHistoricWorks,
          ...freshAnswers({ inspector: `${user.first_name} ${user.last_name}`, now, asked: new URLSearchParams() }),
          works_coordinates: pointAsked(search),
        }}
        back={{ text: 'Home', href: paths.home() }}
        submitText="Record inspection"
        sendingText="Recording"
        onSend={async (typed, idempotencyKey) => {
          const photoIds = await sendPhotos(typed.photos, fileCalls().send)
          const fileIds = [...photoIds, ...typed.files.map(({ file_id }) => file_id)]
          const works = historicBody(typed, authority)
          const inspection = inspectionRequest(typed, around, user.email, fileIds)
          if (!works || !inspection) throw new Error('An inspection with open questions was sent')
          const made = await send.mutateAsync({
            body: { ...works, ...withNamedSites(inspection, typed) },
            idempotencyKey,
          })
          const { work_reference_number: wrn, inspection_reference_number: reference } = made
          const opened = made.non_compliance_reference_number
          const done = `Inspection ${reference} is recorded`
          return {
            href: recordPaths.inspection(wrn, reference),
            done: opened ? `${done}. Non-compliance ${opened} is issued` : done,
          }
        }}
      />
    </div>
  )
}

type HistoricInspection = BodyOf<typeof recordHistoricInspection>
type InspectionPart = Omit<InspectionRequest, 'failure_reason_details' | 'non_compliance_reference_number'> &
  Pick<HistoricInspection, 'failure_reason_details'>

/** Old works have no numbered sites: what failed names its site in words. */
function withNamedSites(inspection: InspectionRequest, { found }: InspectionAnswers): InspectionPart {
  const { non_compliance_reference_number: _, failure_reason_details: failed, ...rest } = inspection
  if (!failed) return rest
  return {
    ...rest,
    failure_reason_details: failed.map(({ failure_reason, details }) => {
      const site = found[failure_reason]?.site_name?.trim()
      return { failure_reason, details, ...(site ? { site_name: site } : {}) }
    }),
  }
}
