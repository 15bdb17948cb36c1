/** The pages of a forward plan, for raising one and for changing it. */
import { useFormContext, useWatch } from 'react-hook-form'
import { forwardPlanWorkTypes } from '../../../domain/contract/enums/forward-plans.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { forwardPlanWorkTypeLabels } from '../../../domain/labels/forward-plans.ts'
import { hs2HighwayExemptionLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { DateField } from '../../forms/DateField.tsx'
import type { JourneyStep, StepProps } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { choicesOf, yesOrNo } from '../../forms/choices.ts'
import { DesignationChoice } from '../apply/steps/DesignationQuestions.tsx'
import { ProjectReference, ReferenceQuestion, WorkstreamQuestion } from '../apply/steps/WorksQuestions.tsx'
import { PlaceDrawing } from '../streets/place-drawing.tsx'
import { placeFields, placeRows } from '../streets/place-answers.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import { geometryWords } from '../streets/street-facts.ts'
import { isHs2Promoter } from './plan-answers.ts'
import type { PlanAnswers, PlanAround } from './plan-answers.ts'
import { PlanClashes } from './plan-clashes.tsx'
import { dateRows, designationRows, hs2Rows, recordRows, whereRow, worksRows } from './plan-words.ts'

type Step = JourneyStep<PlanAnswers, PlanAround>

const drawing = 'works_coordinates'

const place: Step = {
  name: 'place',
  title: 'Place',
  question: 'Where will the works be?',
  fields: [...placeFields, drawing, 'works_location_description'],
  Questions: PlacePage,
  rows: (answers) => [...placeRows(answers, drawing, answers.works_coordinates), whereRow(answers)],
}

/** Of a plan that is changed: its street stays, what is drawn on it may move. */
const area: Step = {
  name: 'place',
  title: 'Place',
  question: 'Where on the street will the works be?',
  fields: [drawing, 'works_location_description'],
  Questions: ({ answers, around }) => (
    <>
      <p className="govuk-body">
        The plan stays in {around.plan?.street_name}, with {around.plan?.highway_authority}. For another street, cancel
        it and raise another.
      </p>
      <PlaceDrawing name={drawing} street={answers.street} />
      <WhereExactly />
    </>
  ),
  rows: (answers) => [
    {
      field: drawing,
      key: 'Where on the street',
      value: answers.works_coordinates ? geometryWords(answers.works_coordinates) : '',
    },
    whereRow(answers),
  ],
}

function PlacePage() {
  const { setValue } = useFormContext<PlanAnswers>()
  return (
    <>
      <PlaceQuestions drawing={drawing} onChosen={() => setValue('forward_plan_asds', [], { shouldDirty: true })} />
      <WhereExactly />
    </>
  )
}

function WhereExactly() {
  return (
    <TextArea
      name="works_location_description"
      label="Where exactly"
      hint="For example, outside 12 to 18, north side"
      limit={500}
      rows={3}
    />
  )
}

function WorksPage({ around }: StepProps<PlanAnswers, PlanAround>) {
  return (
    <>
      <TextArea name="description_of_work" label="Describe the works" limit={500} rows={3} />
      <Radios
        name="traffic_management_type"
        legend="Traffic management"
        choices={[
          { value: 'not_known', label: 'Not known yet' },
          ...trafficManagementTypes.map((type) => ({
            value: type,
            label: <TrafficManagementSymbol type={type} label={trafficManagementTypeLabels[type]} />,
          })),
        ]}
      />
      <TextArea name="additional_info" label="Other information (optional)" limit={500} rows={3} />
      {around.plan ? null : (
        <>
          <WorkstreamQuestion />
          <ReferenceQuestion />
        </>
      )}
      <ProjectReference />
    </>
  )
}

const works: Step = {
  name: 'works',
  title: 'Works',
  question: 'What works do you plan?',
  fields: [
    'description_of_work',
    'traffic_management_type',
    'additional_info',
    'workstream_prefix',
    'reference_from',
    'work_reference_number',
    'project_reference_number',
  ],
  Questions: WorksPage,
  rows: (answers, { plan }) => [...worksRows(answers), ...(plan ? [] : recordRows(answers))],
}

const dates: Step = {
  name: 'dates',
  title: 'Dates',
  question: 'When do you plan the works?',
  fields: ['start_date', 'end_date'],
  Questions: () => (
    <>
      <DateField name="start_date" legend="Start date" legendSize="m" hint="An estimate is enough" />
      <DateField name="end_date" legend="End date" legendSize="m" hint="Within 5 years of the start" />
    </>
  ),
  rows: dateRows,
}

const designations: Step = {
  name: 'designations',
  title: 'Designations',
  question: 'Which designations will the works affect?',
  fields: ['forward_plan_asds'],
  isAsked: ({ street }) => (street?.additional_special_designations_response.length ?? 0) > 0,
  Questions: ({ answers }) => (
    <DesignationChoice
      name="forward_plan_asds"
      designations={answers.street?.additional_special_designations_response ?? []}
    />
  ),
  rows: designationRows,
}

function Hs2Page() {
  const [type, inside] = useWatch<PlanAnswers, ['hs2_work_type', 'hs2_in_act_limits']>({
    name: ['hs2_work_type', 'hs2_in_act_limits'],
  })
  return (
    <>
      <Radios
        name="hs2_work_type"
        legend="Type of HS2 works"
        choices={forwardPlanWorkTypes.map((value) => ({ value, label: forwardPlanWorkTypeLabels[value] }))}
      />
      <Radios
        name="hs2_in_act_limits"
        legend="Are the works inside the HS2 Act limits?"
        hint="The limits are shown with what else is near"
        choices={yesOrNo}
        inline
      />
      {type === 'hs2_highway_works' && inside === 'yes' ? (
        <Radios
          name="hs2_highway_exemption"
          legend="Does a protective provision apply?"
          hint="Decides whether the authority must agree"
          choices={choicesOf(hs2HighwayExemptionLabels)}
        />
      ) : null}
      <DateField name="hs2_consultation_requested_response_date" legend="When do you need a reply? (optional)" />
    </>
  )
}

const hs2: Step = {
  name: 'hs2',
  title: 'HS2',
  question: 'How do the works belong to HS2?',
  fields: ['hs2_work_type', 'hs2_in_act_limits', 'hs2_highway_exemption', 'hs2_consultation_requested_response_date'],
  isAsked: (_, around) => isHs2Promoter(around),
  Questions: Hs2Page,
  rows: hs2Rows,
}

const clashes: Step = {
  name: 'clashes',
  title: 'What else is near',
  question: 'What else is near on those days?',
  fields: ['considered'],
  Questions: ({ answers, around }) => <PlanClashes answers={answers} exclude={around.plan?.work_reference_number} />,
  rows: ({ considered }) => [
    {
      field: 'considered',
      key: 'Looked at',
      value: considered.length > 0 ? 'Yes' : 'Not ticked, which is no hindrance',
    },
  ],
}

const keep: Step = {
  name: 'earlier-values',
  title: 'Earlier values',
  question: 'Do you want to keep what the plan says now?',
  fields: ['keep_earlier'],
  Questions: () => (
    <Radios
      name="keep_earlier"
      legend="Keep the earlier values as a comment?"
      hint="A plan keeps no versions: without a comment, what you change is gone. The authority can read the comment"
      choices={yesOrNo}
      inline
    />
  ),
  rows: ({ keep_earlier }) => [
    { field: 'keep_earlier', key: 'Kept as a comment', value: keep_earlier === 'yes' ? 'Yes' : 'No' },
  ],
}

export const newPlanSteps: readonly Step[] = [place, works, dates, designations, hs2, clashes]
export const changedPlanSteps: readonly Step[] = [area, works, dates, designations, clashes, keep]
