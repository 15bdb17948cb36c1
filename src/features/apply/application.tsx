import './apply.css'
import { useParams } from 'react-router'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { usePromoterPrefix } from '../streets/use-promoter-prefix.ts'
import { AllParts } from './all-parts.tsx'
import type { ApplicationDraft } from './application-answers.ts'
import { isStep } from './application-steps.ts'
import type { Surroundings } from './application-steps.ts'
import { CheckAnswers } from './check-answers.tsx'
import { Checks } from './checks.tsx'
import { Done } from './done.tsx'
import { StepPage } from './step-page.tsx'
import { StepList } from './step-list.tsx'
import { useApplicationDraft } from './use-application-draft.ts'
import type { DraftKeeper } from './use-application-draft.ts'

/** What every page of the journey works with. */
export interface JourneyProps {
  draft: ApplicationDraft
  keeper: DraftKeeper
  surroundings: Surroundings
  /** How the last keeping on the device went. */
  savedWords: string
}

/** One application, from its list of steps to its sending; the address names the page. */
export function Application() {
  const { draftId = '', step } = useParams()
  // sent: the draft is gone from the device, and what there is to say is in the address
  if (step === 'done') return <Done />
  return <OpenApplication key={draftId} draftId={draftId} step={step} />
}

function OpenApplication({ draftId, step }: { draftId: string; step: string | undefined }) {
  const { draft, isLooking, savedWords, keeper } = useApplicationDraft(draftId)
  const { promoter } = useActing()
  const now = useNow()
  const promoterPrefix = usePromoterPrefix(promoter)
  if (isLooking) return <PageTitle title="Apply for a permit" size="journey" />
  if (!draft) return <NoDraft />
  if (draft.promoter_swa_code !== promoter) return <OtherPromoter draft={draft} />
  const journey = { draft, keeper, savedWords, surroundings: { now, promoterPrefix } }
  if (step === undefined) return <StepList {...journey} />
  if (step === 'all') return <AllParts {...journey} />
  if (step === 'checks') return <Checks {...journey} />
  if (step === 'check-answers') return <CheckAnswers {...journey} />
  if (isStep(step)) return <StepPage key={step} name={step} {...journey} />
  return <NoDraft />
}

function NoDraft() {
  return (
    <>
      <PageTitle title="This application is not on this device" size="journey" />
      <p className="govuk-body">
        It was sent or removed, or it was begun on another device or by another account. Drafts are not sent anywhere.
      </p>
      <p className="govuk-body">
        <AppLink href={paths.apply()}>Go to your drafts</AppLink>
      </p>
    </>
  )
}

function OtherPromoter({ draft }: { draft: ApplicationDraft }) {
  return (
    <>
      <PageTitle title="This application is for another promoter" size="journey" />
      <p className="govuk-body">
        It is for {draft.promoter_name}. Choose that promoter to go on with it; nothing that was typed is lost.
      </p>
      <p className="govuk-body">
        <AppLink href={paths.choose()}>Choose whom you act for</AppLink>
      </p>
    </>
  )
}
