import { createMaterialClassification } from '../../../domain/contract/material-classifications.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { classificationBody, noClassification, type ClassificationAnswers } from './classification-answers.ts'
import { classificationJourney } from './classification-steps.tsx'

/** Tells everybody who digs here what a sample of the ground holds (J15). */
export function NewMaterialClassification() {
  const { user } = useActing()
  const may = useMay()
  const now = useNow()
  const send = useSend(createMaterialClassification)
  const home = { text: 'Home', href: paths.home() }
  if (!may(createMaterialClassification)) {
    const why = 'Planners, contractors and highway authorities record what a sample of the ground holds'
    return <NotNow title="You cannot record a material classification" why={why} back={home} />
  }
  return (
    <JourneyPages
      journey={classificationJourney}
      around={{ now }}
      base={recordPaths.newMaterialClassification()}
      draft={`draft:material-classification:${user.organisation_reference}`}
      draftTitle="Record a material classification"
      start={noClassification}
      back={home}
      submitText="Record the classification"
      sendingText="Recording"
      consequences={whatRecordingDoes}
      onSend={async (answers, idempotencyKey) => {
        const body = classificationBody(answers) as BodyOf<typeof createMaterialClassification>
        const { material_classification_reference_number: reference } = await send.mutateAsync({ body, idempotencyKey })
        return {
          href: recordPaths.materialClassification(reference),
          done: `Material classification ${reference} is recorded`,
        }
      }}
    />
  )
}

const whatRecordingDoes = (answers: ClassificationAnswers) => (
  <FramedPanel title="What recording it does">
    <p className="govuk-body">
      {answers.material_classification_classification === 'hazardous'
        ? 'Everybody who plans or does works within 100 metres is warned.'
        : 'Everybody who looks up this street can read it.'}{' '}
      It cannot be changed: put a slip right by recording another.
    </p>
  </FramedPanel>
)
