/** The pages of a change: what to change, a page for each, and why. */
import { useWatch } from 'react-hook-form'
import { isUnderHs2Act } from '../../../domain/rules/hs2-works.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import type { Journey, JourneyStep, StepProps } from '../../forms/journey/journey.ts'
import { TextArea } from '../../forms/TextArea.tsx'
import { CollaborationQuestions } from '../apply/steps/CollaborationQuestions.tsx'
import { ConditionQuestions } from '../apply/steps/ConditionQuestions.tsx'
import { ContactQuestions } from '../apply/steps/ContactQuestions.tsx'
import { DesignationQuestions } from '../apply/steps/DesignationQuestions.tsx'
import { EarlyStartQuestions } from '../apply/steps/EarlyStartQuestions.tsx'
import { FileQuestions } from '../apply/steps/FileQuestions.tsx'
import { PlaceQuestions } from '../apply/steps/PlaceQuestions.tsx'
import { EndQuestions, TimingQuestions } from '../apply/steps/TimingQuestions.tsx'
import { TrafficQuestions } from '../apply/steps/TrafficQuestions.tsx'
import { ProjectReference, WorksFacts } from '../apply/steps/WorksQuestions.tsx'
import { PlaceDrawing } from '../streets/place-drawing.tsx'
import {
  changeBody,
  changeProblems,
  changesAnything,
  startsEarly,
  type ChangeAnswers,
  type Changing,
} from './change-draft.ts'
import { earlyStartFields, topicNames, topics, type Topic } from './change-topics.ts'
import { EffectsPanel } from './effects-panel.tsx'
import '../apply/apply.css'

/** What the pages need besides the answers. */
export type Around = Changing & {
  /** Address of the journey. */
  readonly base: string
}

type Step = JourneyStep<ChangeAnswers, Around>
type Props = StepProps<ChangeAnswers, Around>

/** What of this permit can be changed: HS2 works under the Act have no conditions and no designations (BR-HS2-06). */
export function topicsFor({ permit, draft }: Changing): Topic[] {
  const isUnderAct = isUnderHs2Act(permit)
  const hasDesignations = (draft.answers.street?.additional_special_designations_response.length ?? 0) > 0
  return topicNames.filter((topic) => {
    if (topic === 'conditions') return !isUnderAct
    return topic === 'designations' ? !isUnderAct && hasDesignations : true
  })
}

export function changeJourney(title: string): Journey<ChangeAnswers, Around> {
  return { title, steps: [what, dates, earlyStart, ...otherTopics, reason], problems: changeProblems }
}

const what: Step = {
  name: 'what',
  title: 'What to change',
  question: 'What do you want to change?',
  fields: ['topics'],
  Questions: WhatQuestions,
  rows: noRows,
}

const dates: Step = {
  ...pageOf('dates'),
  fields: topics.dates.fields.filter((field) => !(earlyStartFields as readonly string[]).includes(field)),
}

const earlyStart: Step = {
  name: 'early-start',
  title: 'Early start',
  question: 'Why do you need to start early?',
  fields: earlyStartFields,
  isAsked: (answers, around) => answers.topics.includes('dates') && startsEarly(changeBody(answers, around), around),
  Questions: ({ answers, around }) => <EarlyStartQuestions draft={{ ...around.draft, answers }} now={around.now} />,
  rows: noRows,
}

const otherTopics: readonly Step[] = topicNames.filter((topic) => topic !== 'dates').map(pageOf)

const reason: Step = {
  name: 'reason',
  title: 'Reason',
  question: 'Why are you changing this permit?',
  fields: ['permit_alteration_reason', 'nothing_changed'],
  Questions: ReasonQuestions,
  rows: noRows,
}

function pageOf(topic: Topic): Step {
  const { title, question, fields, asked = [] } = topics[topic]
  return {
    name: topic,
    title,
    question,
    fields: [...fields, ...asked],
    isAsked: (answers) => answers.topics.includes(topic),
    Questions: (props) => <TopicQuestions topic={topic} {...props} />,
    rows: noRows,
  }
}

/** The check page shows what differs, not what was answered. */
function noRows() {
  return []
}

function WhatQuestions({ around }: Props) {
  return (
    <>
      <Checkboxes
        name="topics"
        legend="Parts of the permit"
        hint="Select all that apply. You are asked only about these"
        choices={topicsFor(around).map((topic) => ({
          value: topic,
          label: topics[topic].title,
          hint: topics[topic].hint,
        }))}
      />
      <p className="govuk-body">
        The street, the references and the promoter cannot change: cancel the permit and apply again for those.
      </p>
    </>
  )
}

function TopicQuestions({ topic, answers, around }: Props & { topic: Topic }) {
  const { now, permit } = around
  const draft = { ...around.draft, answers }
  switch (topic) {
    case 'dates':
      return (
        <>
          {permit.actual_start_date ? (
            <>
              <p className="govuk-body">The works have started, so that the start cannot change.</p>
              <EndQuestions draft={draft} now={now} />
            </>
          ) : (
            <TimingQuestions draft={draft} now={now} />
          )}
          <EffectsPanel permit={permit} body={changeBody(answers, around)} />
        </>
      )
    case 'traffic':
      return <TrafficQuestions draft={draft} now={now} />
    case 'conditions':
      return <ConditionQuestions draft={draft} now={now} />
    case 'location':
      return (
        <>
          <PlaceDrawing name="works_coordinates" street={answers.street} />
          <PlaceQuestions draft={draft} />
        </>
      )
    case 'works':
      return (
        <>
          <WorksFacts draft={draft} />
          <ProjectReference />
        </>
      )
    case 'contacts':
      return <ContactQuestions />
    case 'designations':
      return <DesignationQuestions draft={draft} now={now} />
    case 'collaboration':
      return <CollaborationQuestions />
    case 'files':
      return <FileQuestions />
  }
}

function ReasonQuestions({ answers, around }: Props) {
  const typed = useWatch<ChangeAnswers, 'permit_alteration_reason'>({ name: 'permit_alteration_reason' })
  const body = changeBody({ ...answers, permit_alteration_reason: typed }, around)
  return (
    <>
      {changesAnything(body, around.permit) ? null : (
        <InsetText>
          <p className="govuk-body">
            Nothing differs from the permit yet. <AppLink href={`${around.base}/what`}>Choose what to change</AppLink>
          </p>
        </InsetText>
      )}
      <TextArea
        name="permit_alteration_reason"
        label="Reason for the change"
        hint="The other side reads this first"
        limit={500}
      />
    </>
  )
}
