import { ClashQuestions } from './steps/ClashQuestions.tsx'
import { CollaborationQuestions } from './steps/CollaborationQuestions.tsx'
import { ConditionQuestions } from './steps/ConditionQuestions.tsx'
import { ContactQuestions } from './steps/ContactQuestions.tsx'
import { DesignationQuestions } from './steps/DesignationQuestions.tsx'
import { EarlyStartQuestions } from './steps/EarlyStartQuestions.tsx'
import { FileQuestions } from './steps/FileQuestions.tsx'
import { Hs2Questions } from './steps/Hs2Questions.tsx'
import { LocationQuestions } from './steps/LocationQuestions.tsx'
import { PlaceQuestions } from './steps/PlaceQuestions.tsx'
import { StartQuestions } from './steps/StartQuestions.tsx'
import { TimingQuestions } from './steps/TimingQuestions.tsx'
import { TrafficQuestions } from './steps/TrafficQuestions.tsx'
import { WorksQuestions } from './steps/WorksQuestions.tsx'
import type { StepName } from './application-steps.ts'
import type { StepProps } from './steps/step-props.ts'

/** The questions of one step, for its own page and for the page with all of them. */
export function StepQuestions({ name, ...props }: StepProps & { name: StepName }) {
  switch (name) {
    case 'start':
      return <StartQuestions {...props} />
    case 'location':
      return <LocationQuestions {...props} />
    case 'location-detail':
      return <PlaceQuestions {...props} />
    case 'works':
      return <WorksQuestions {...props} />
    case 'hs2':
      return <Hs2Questions {...props} />
    case 'timings':
      return <TimingQuestions {...props} />
    case 'early-start':
      return <EarlyStartQuestions {...props} />
    case 'clashes':
      return <ClashQuestions {...props} />
    case 'traffic':
      return <TrafficQuestions {...props} />
    case 'designations':
      return <DesignationQuestions {...props} />
    case 'conditions':
      return <ConditionQuestions {...props} />
    case 'collaboration':
      return <CollaborationQuestions />
    case 'contacts':
      return <ContactQuestions />
    case 'files':
      return <FileQuestions />
  }
}
