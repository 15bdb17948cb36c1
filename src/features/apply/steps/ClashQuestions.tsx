import { useMemo } from 'react'
import { countWords } from '../../../../domain/words.ts'
import { Button } from '../../../components/Button.tsx'
import { InsetText } from '../../../components/InsetText.tsx'
import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import { ClashList } from '../../clashes/clash-list.tsx'
import { canBeAskedToShare, clashesHeading } from '../../clashes/clash-words.ts'
import type { NearbyClash } from '../../clashes/use-clashes.ts'
import { asked, notAsked } from '../ask-to-share.ts'
import { placeName } from '../application-answers.ts'
import { useDraftClashes } from '../use-draft-clashes.ts'
import { useSetAnswers } from './step-props.ts'
import type { StepProps } from './step-props.ts'

/** What else is dug, planned, forbidden or known here on these days. It informs and never stands in the way. */
export function ClashQuestions({ draft }: StepProps) {
  const { answers, record } = draft
  const { found, isAsked } = useDraftClashes(draft)
  const geometry = record?.works_coordinates ?? answers.works_coordinates
  const { traffic_management_type: traffic } = answers
  const subject = useMemo(
    () => geometry && { geometry, state: 'awaiting' as const, trafficManagement: traffic || undefined },
    [geometry, traffic],
  )
  if (!isAsked || !subject) {
    return (
      <InsetText>
        <p className="govuk-body">
          Say where and when the works are, and what else is here on those days is shown: other works, forward plans,
          activities, Section 58s, ancillary information and what is known of the ground.
        </p>
      </InsetText>
    )
  }
  const sharing = countWords(answers.asked_to_share.length, 'other')
  return (
    <>
      <h2 className="govuk-heading-m" role="status">
        {found.isLoading ? 'Looking for what else is here' : clashesHeading(found.counts)}
      </h2>
      <ClashList
        found={found}
        subject={subject}
        mapLabel={`Map of the works in ${placeName(draft)} and what is near them`}
        renderAction={(clash) => (canBeAskedToShare(clash.other) ? <AskToShare draft={draft} clash={clash} /> : null)}
      />
      {answers.asked_to_share.length > 0 ? (
        <InsetText>
          <p className="govuk-body">
            You ask to share with {sharing}. They stand under “Working together”, and once the application is sent a
            comment about it goes on its works record, and on theirs where it is your own promoter’s.
          </p>
        </InsetText>
      ) : null}
      <Checkboxes
        name="clashes_considered"
        legend="Considered"
        choices={[{ value: 'yes', label: 'I have considered what is here' }]}
      />
    </>
  )
}

function AskToShare({ draft, clash }: { draft: StepProps['draft']; clash: NearbyClash }) {
  const setAnswers = useSetAnswers()
  const { other } = clash
  const isAsking = draft.answers.asked_to_share.some(({ id }) => id === other.id)
  const about = `with ${other.who} in ${other.where}`
  return isAsking ? (
    <Button variant="secondary" size="row" about={about} onPress={() => setAnswers(notAsked(draft.answers, other.id))}>
      Do not ask
    </Button>
  ) : (
    <Button variant="secondary" size="row" about={about} onPress={() => setAnswers(asked(draft.answers, clash))}>
      Ask to share
    </Button>
  )
}
