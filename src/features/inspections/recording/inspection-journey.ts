import type { Journey } from '../../../forms/journey/journey.ts'
import { CallQuestions } from './call-questions.tsx'
import { FailedQuestions } from './failed-questions.tsx'
import { asksAreas, asksCall, type AroundInspection, type InspectionAnswers } from './inspection-answers.ts'
import { inspectionProblems } from './inspection-problems.ts'
import { callRows, failedRows, kindRows, nextRows, outcomeRows, photoRows, whenRows } from './inspection-rows.ts'
import { KindStep } from './kind-step.tsx'
import { NextQuestions } from './next-questions.tsx'
import { OutcomeQuestions } from './outcome-questions.tsx'
import { PhotoQuestions } from './photo-questions.tsx'
import { WhenQuestions } from './when-questions.tsx'

/** Recording an inspection, at the desk and at the roadside: a pass is five short pages. */
export const inspectionJourney: Journey<InspectionAnswers, AroundInspection> = {
  title: 'Record an inspection',
  steps: [
    {
      name: 'type',
      title: 'Inspection',
      question: 'What are you inspecting?',
      fields: ['inspection_type', 'inspection_category', 'non_compliance_reference_number'],
      Questions: KindStep,
      rows: kindRows,
    },
    {
      name: 'photos',
      title: 'Photos',
      question: 'Photos',
      fields: ['photos', 'files', 'file_ids', 'inspection_evidence'],
      Questions: PhotoQuestions,
      rows: photoRows,
    },
    {
      name: 'outcome',
      title: 'Outcome',
      question: 'What is the outcome?',
      fields: ['inspection_outcome', 'inspection_outcome_details', 'made_safe_by_ha'],
      Questions: OutcomeQuestions,
      rows: outcomeRows,
    },
    {
      name: 'failed',
      title: 'What failed',
      question: 'What failed?',
      fields: ['failed', 'found', 'failure_reason_details'],
      isAsked: asksAreas,
      Questions: FailedQuestions,
      rows: failedRows,
    },
    {
      name: 'call',
      title: 'Danger on site',
      question: 'Was it put right, and who was called?',
      fields: [
        'defect_fixed_on_site',
        'was_call_logged',
        'call_logged_to',
        'call_logged_reference',
        'call_logged_summary',
      ],
      isAsked: asksCall,
      Questions: CallQuestions,
      rows: callRows,
    },
    {
      name: 'next',
      title: 'Next inspection',
      question: 'Schedule another inspection?',
      fields: [
        'schedule_another',
        'reinspection_date',
        'reinspection_date_time',
        'reinspection_time',
        'reinspection_kind',
        'reinspection_type',
        'reinspection_category',
      ],
      Questions: NextQuestions,
      rows: nextRows,
    },
    {
      name: 'when',
      title: 'When and who',
      question: 'When did you inspect?',
      fields: ['day', 'time', 'inspection_start_date', 'inspector_name', 'additional_comments', 'username'],
      Questions: WhenQuestions,
      rows: whenRows,
    },
  ],
  problems: inspectionProblems,
}
