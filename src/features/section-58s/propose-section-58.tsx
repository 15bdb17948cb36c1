import { createSection58 } from '../../../domain/contract/section-58s.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { PlannedThere } from './planned-there.tsx'
import { noSection58, restrictedDays, section58Body, type Section58Answers } from './section-58-draft.ts'
import { section58Journey } from './section-58-steps.tsx'

/** The authority proposes to restrict works on a street that was resurfaced (BR-S58-01, 10). */
export function ProposeSection58() {
  const may = useMay()
  const now = useNow()
  const { user } = useActing()
  const send = useSend(createSection58)
  if (!may(createSection58)) return <Trouble error={new ApiError('restricted', '')} />
  const proposer = { now, authority: user.organisation_reference }
  return (
    <JourneyPages
      journey={section58Journey}
      around={proposer}
      base={recordPaths.newSection58()}
      draft="draft:section-58:new"
      draftTitle="Propose a Section 58"
      start={noSection58}
      back={{ text: 'Back to Section 58s', href: recordPaths.list('section-58s') }}
      submitText="Propose Section 58"
      sendingText="Proposing"
      consequences={whatItBlocks}
      onSend={async (answers, idempotencyKey) => {
        const made = await send.mutateAsync({ body: section58Body(answers, proposer), idempotencyKey })
        const reference = made.section_58_reference_number
        return { href: recordPaths.section58(reference), done: `Section 58 ${reference} is proposed` }
      }}
    />
  )
}

function whatItBlocks(answers: Section58Answers) {
  const days = restrictedDays(answers)
  return (
    <FramedPanel title="What it would block">
      <p className="govuk-body">Nothing yet: it restricts works when you bring it in force.</p>
      {answers.street && days ? <PlannedThere usrn={answers.street.usrn} {...days} /> : null}
    </FramedPanel>
  )
}
