/** The pages of a private street notice. */
import { useMemo } from 'react'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { isSignals } from '../../../domain/rules/traffic-management.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { fileCalls } from '../../api/file-calls.ts'
import { useActing } from '../../app/session.ts'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { dateOf } from '../../forms/date-parts.ts'
import type { DateParts } from '../../forms/date-parts.ts'
import { DateField } from '../../forms/DateField.tsx'
import { FileUpload } from '../../forms/FileUpload.tsx'
import type { AnswerRow, JourneyStep } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { yesOrNo } from '../../forms/choices.ts'
import { ContactQuestions } from '../apply/steps/ContactQuestions.tsx'
import { SignalsContact } from '../apply/steps/TrafficQuestions.tsx'
import { ProjectReference, ReferenceQuestion, WorkstreamQuestion } from '../apply/steps/WorksQuestions.tsx'
import type { NoticeAnswers, NoticeAround } from './notice-answers.ts'
import { noticePlace } from './notice-place.tsx'

type Step = JourneyStep<NoticeAnswers, NoticeAround>

const yesNo = { yes: 'Yes', no: 'No', '': '' } as const
const row = (field: string, key: string, value: string | null): AnswerRow => ({ field, key, value })
const optional = (field: string, key: string, value: string) => row(field, key, value.trim() || null)

const works: Step = {
  name: 'works',
  title: 'Works',
  question: 'What works will you do?',
  fields: [
    'description_of_work',
    'excavation',
    'workstream_prefix',
    'reference_from',
    'work_reference_number',
    'project_reference_number',
  ],
  Questions: () => (
    <>
      <TextArea name="description_of_work" label="Describe the works" limit={500} rows={3} />
      <Radios name="excavation" legend="Will you dig?" choices={yesOrNo} inline />
      <WorkstreamQuestion />
      <ReferenceQuestion />
      <ProjectReference />
    </>
  ),
  rows: (answers) => [
    row('description_of_work', 'Description', answers.description_of_work),
    row('excavation', 'Digging', yesNo[answers.excavation]),
    row('workstream_prefix', 'Workstream', answers.workstream_prefix),
    answers.reference_from === 'own'
      ? row('work_reference_number', 'Works reference', answers.work_reference_number)
      : row('reference_from', 'Works reference', 'Made by the service'),
    optional('project_reference_number', 'Project reference', answers.project_reference_number),
  ],
}

function when(parts: DateParts, time: string): string {
  const day = dateOf(parts)
  return day ? [dateWords(day), time.trim()].filter(Boolean).join(' at ') : ''
}

const dates: Step = {
  name: 'dates',
  title: 'Dates',
  question: 'When will the works take place?',
  fields: ['proposed_start_date', 'proposed_start_time', 'proposed_end_date', 'proposed_end_time'],
  Questions: () => (
    <>
      <DateField name="proposed_start_date" legend="Start date" legendSize="m" hint="For example, 27 3 2026" />
      <TimeField name="proposed_start_time" label="Start time (optional)" />
      <DateField name="proposed_end_date" legend="End date" legendSize="m" hint="Include time to clear the site" />
      <TimeField name="proposed_end_time" label="End time (optional)" />
    </>
  ),
  rows: (answers) => [
    row('proposed_start_date', 'Start', when(answers.proposed_start_date, answers.proposed_start_time)),
    row('proposed_end_date', 'End', when(answers.proposed_end_date, answers.proposed_end_time)),
  ],
}

const traffic: Step = {
  name: 'traffic',
  title: 'Traffic management',
  question: 'How will you manage traffic?',
  fields: ['traffic_management_type', 'emergency_contact_name', 'emergency_contact_number', 'traffic_management_plan'],
  Questions: () => (
    <>
      <Radios
        name="traffic_management_type"
        legend="Traffic management"
        hint="Choose the most disruptive that you will use"
        choices={trafficManagementTypes.map((type) => ({
          value: type,
          label: <TrafficManagementSymbol type={type} label={trafficManagementTypeLabels[type]} />,
          ...(isSignals(type) ? { reveal: <SignalsContact /> } : {}),
        }))}
      />
      <Radios
        name="traffic_management_plan"
        legend="Do you have a traffic management plan?"
        hint="If you have one, add it with the files"
        choices={yesOrNo}
        inline
      />
    </>
  ),
  rows: (answers) => {
    const type = answers.traffic_management_type
    return [
      row('traffic_management_type', 'Traffic management', type && label(trafficManagementTypeLabels, type)),
      isSignals(type)
        ? optional(
            'emergency_contact_name',
            'Signals emergency contact',
            [answers.emergency_contact_name, answers.emergency_contact_number].filter(Boolean).join(', '),
          )
        : row('emergency_contact_name', 'Signals emergency contact', null),
      row('traffic_management_plan', 'Traffic management plan', yesNo[answers.traffic_management_plan]),
    ]
  },
}

const contacts: Step = {
  name: 'contacts',
  title: 'Contacts',
  question: 'Who can people contact?',
  fields: [
    'secondary_contact',
    'secondary_contact_number',
    'secondary_contact_email',
    'additional_contact',
    'additional_contact_number',
    'additional_contact_email',
  ],
  Questions: () => <ContactQuestions />,
  rows: (answers) => [
    row('secondary_contact', 'Contact name', answers.secondary_contact),
    row('secondary_contact_number', 'Contact telephone number', answers.secondary_contact_number),
    optional('secondary_contact_email', 'Contact email address', answers.secondary_contact_email),
    optional(
      'additional_contact',
      'Second contact',
      [answers.additional_contact, answers.additional_contact_number, answers.additional_contact_email]
        .filter(Boolean)
        .join(', '),
    ),
  ],
}

function FilesPage() {
  const { scope } = useActing()
  const calls = useMemo(() => fileCalls(scope.swa_code), [scope.swa_code])
  return (
    <FileUpload
      name="file_ids"
      label="Files (optional)"
      hint="Photos, plans or letters: PDF, Word, Excel, CSV, text, JPG or PNG, up to 10 MB each"
      calls={calls}
    />
  )
}

const files: Step = {
  name: 'files',
  title: 'Files',
  question: 'Do you have plans, letters or photos to add?',
  fields: ['file_ids'],
  Questions: FilesPage,
  rows: ({ file_ids }) => [
    row('file_ids', 'Files', file_ids.length === 0 ? 'No files' : countWords(file_ids.length, 'file')),
  ],
}

export const noticeSteps: readonly Step[] = [noticePlace, works, dates, traffic, contacts, files]
