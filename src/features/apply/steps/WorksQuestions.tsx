import { activityTypeLabels } from '../../../../domain/labels/permits.ts'
import { useActing } from '../../../app/session.ts'
import { Radios } from '../../../forms/Radios.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { writableWorkstreams } from '../beginning.ts'
import { choicesOf, yesOrNo } from '../../../forms/choices.ts'
import type { StepProps } from './step-props.ts'

export function WorksQuestions({ draft }: StepProps) {
  return (
    <>
      <WorksFacts draft={draft} />
      <WorkstreamQuestion />
      {draft.record ? <NonComplianceQuestion draft={draft} /> : <ReferenceQuestion />}
      <ProjectReference />
    </>
  )
}

/** What the works are; the part of the questions that can be asked again after the application was sent. */
export function WorksFacts({ draft }: Pick<StepProps, 'draft'>) {
  return (
    <>
      <TextArea
        name="description_of_work"
        label="Describe the works"
        hint="No abbreviations: the public can read this"
        limit={500}
        rows={3}
      />
      <Radios name="activity_type" legend="Type of works" choices={choicesOf(activityTypeLabels)} small />
      <Radios
        name="excavation"
        legend="Will you dig?"
        hint="Answer yes if there is any chance"
        choices={yesOrNo}
        inline
      />
      {draft.answers.work_type === 'immediate' ? (
        <Radios
          name="immediate_risk"
          legend="Is there a risk to people or property?"
          hint="Yes makes the works an emergency, no makes them urgent"
          choices={yesOrNo}
          inline
        />
      ) : null}
    </>
  )
}

export function ProjectReference() {
  return <TextField name="project_reference_number" label="Project reference (optional)" hint="Your own job number" />
}

/** The open non-compliance that the works put right, where the record has any (BR-NC-09). */
function NonComplianceQuestion({ draft }: Pick<StepProps, 'draft'>) {
  const open = draft.record?.open_non_compliances ?? []
  if (open.length === 0) return null
  return (
    <SelectField
      name="non_compliance_reference_number"
      label="Non-compliance that these works put right (optional)"
      placeholder="None"
      options={open.map((reference) => ({ value: reference, label: reference }))}
    />
  )
}

/** Not asked of somebody with one workstream: it has been filled in. */
export function WorkstreamQuestion() {
  const workstreams = writableWorkstreams(useActing())
  const hint = 'Only people with this workstream can see the works record'
  const choices = workstreams.map(({ workstream_prefix, workstream_name }) => ({
    value: workstream_prefix,
    label: `${workstream_name} (${workstream_prefix})`,
  }))
  if (choices.length < 2) return null
  return choices.length > 10 ? (
    <SelectField
      name="workstream_prefix"
      label="Workstream"
      hint={hint}
      placeholder="Choose a workstream"
      options={choices}
    />
  ) : (
    <Radios name="workstream_prefix" legend="Workstream" hint={hint} choices={choices} small />
  )
}

export function ReferenceQuestion() {
  return (
    <Radios
      name="reference_from"
      legend="Works reference"
      small
      choices={[
        { value: 'service', label: 'Make one for me' },
        {
          value: 'own',
          label: 'Use our own',
          reveal: (
            <TextField
              name="work_reference_number"
              label="Our works reference"
              hint="Begins with your prefix and the workstream. For example, AB00112345678"
              width={20}
              autoComplete="off"
              spellCheck={false}
            />
          ),
        },
      ]}
    />
  )
}
