import { useWatch } from 'react-hook-form'
import { offenceCodes, paymentMethods } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { offenceCodeLabels, paymentMethodLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords, dateTimeWords, dateWords } from '../../../domain/words.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { DateField } from '../../forms/DateField.tsx'
import type { JourneyStep } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { EvidenceQuestion } from '../files/evidence-question.tsx'
import { offenceAt, type PenaltyDraft } from './penalty-draft.ts'
import { missedLastDay } from './penalty-facts.ts'

export interface PenaltyAround {
  readonly now: Temporal.Instant
}

const toBeShown = {
  offence_code_05: 'The reinstatement was completed, and no notice of it came in time',
  offence_code_06: 'A notice that the overrun rules ask for did not come',
  offence_code_08: 'Works were in the street, and no permit covered them',
  offence_code_09: 'Which condition of the permit, and how it was broken',
} as const

/** The four offences, each with what the notice has to show; without a permit in hand, working without one comes first. */
export function OffenceQuestion({ isWithoutPermit = false }: { isWithoutPermit?: boolean }) {
  const first = isWithoutPermit ? (['offence_code_08'] as const) : []
  const codes = [...first, ...offenceCodes.filter((code) => !first.some((other) => other === code))]
  return (
    <Radios
      name="offence_code"
      legend="Offence"
      legendSize="m"
      choices={codes.map((value) => ({ value, label: offenceCodeLabels[value], hint: toBeShown[value] }))}
    />
  )
}

export const offenceRow = ({ offence_code: code }: PenaltyDraft) => ({
  field: 'offence_code',
  key: 'Offence',
  value: code && label(offenceCodeLabels, code),
})

function HappenedQuestions({ around }: { around: PenaltyAround }) {
  return (
    <>
      <DateField name="offence_date" legend="When was the offence?" legendSize="m" hint="For example, 27 3 2026" />
      <TimeField name="offence_time" label="Time" />
      <LateWarning now={around.now} />
      <TextArea
        name="offence_details"
        label="What happened"
        hint="State what was required and what you found"
        limit={500}
        labelLarge
      />
    </>
  )
}

function LateWarning({ now }: PenaltyAround) {
  const [offence_date, offence_time]: [PenaltyDraft['offence_date'], string] = useWatch({
    name: ['offence_date', 'offence_time'],
  })
  const at = offenceAt({ offence_date, offence_time: offence_time || '12:00' })
  const last = at && missedLastDay(at, now)
  if (!last) return null
  return (
    <WarningText>
      A notice has to be given within 91 days of the offence. For this one the last day was {dateWords(last)}.
    </WarningText>
  )
}

function OfficerQuestions() {
  return (
    <>
      <TextField name="authorised_officer" label="Authorised officer" autoComplete="off" />
      <TextField name="officer_contact_details" label="Officer's telephone or email" autoComplete="off" />
      <TextArea name="officer_address" label="Officer's address" limit={500} rows={3} />
      <TextField name="representations_contact" label="Who to write to about this notice" autoComplete="off" />
      <TextArea name="representations_contact_address" label="Address to write to" limit={500} rows={3} />
      <Checkboxes
        name="payment_methods"
        legend="How it can be paid"
        hint="Select all that apply"
        choices={paymentMethods.map((value) => ({ value, label: paymentMethodLabels[value] }))}
        small
      />
      <Checkboxes
        name="remember"
        legend="Next time"
        choices={[
          {
            value: 'yes',
            label: 'Begin every notice of my authority with these details',
            hint: 'Notices already issued stay as they are',
          },
        ]}
        small
      />
    </>
  )
}

/** The pages after the offence: what happened, its evidence, and who gives the notice. */
export function penaltySteps<Answers extends PenaltyDraft, Around extends PenaltyAround>(): JourneyStep<
  Answers,
  Around
>[] {
  return [
    {
      name: 'what-happened',
      title: 'What happened',
      question: 'What happened?',
      fields: ['offence_date', 'offence_time', 'offence_details'],
      Questions: HappenedQuestions,
      rows: (typed) => {
        const at = offenceAt(typed)
        return [
          { field: 'offence_date', key: 'When', value: at ? dateTimeWords(at) : '' },
          { field: 'offence_details', key: 'What happened', value: typed.offence_details },
        ]
      },
    },
    {
      name: 'evidence',
      title: 'Evidence',
      question: 'Evidence',
      fields: ['fpn_evidence', 'file_ids'],
      Questions: () => <EvidenceQuestion name="fpn_evidence" />,
      rows: ({ fpn_evidence: evidence, file_ids: files }) => [
        {
          field: 'fpn_evidence',
          key: 'Evidence',
          value:
            evidence === 'yes'
              ? `${countWords(files.length, 'file')}: ${files.map(({ name }) => name).join(', ')}`
              : evidence && 'None',
        },
      ],
    },
    {
      name: 'officer',
      title: 'Who gives it',
      question: 'Who gives the notice, and how can it be paid?',
      fields: [
        'authorised_officer',
        'officer_contact_details',
        'officer_address',
        'representations_contact',
        'representations_contact_address',
        'payment_methods',
        'remember',
      ],
      Questions: OfficerQuestions,
      rows: (typed) => [
        { field: 'authorised_officer', key: 'Authorised officer', value: typed.authorised_officer },
        { field: 'officer_contact_details', key: 'Telephone or email', value: typed.officer_contact_details },
        { field: 'officer_address', key: "Officer's address", value: typed.officer_address },
        { field: 'representations_contact', key: 'Who to write to', value: typed.representations_contact },
        {
          field: 'representations_contact_address',
          key: 'Address to write to',
          value: typed.representations_contact_address,
        },
        {
          field: 'payment_methods',
          key: 'How it can be paid',
          value: typed.payment_methods.map((method) => label(paymentMethodLabels, method)).join(', '),
        },
        {
          field: 'remember',
          key: 'Usual details',
          value: typed.remember.includes('yes') ? "Kept as my authority's usual details" : null,
        },
      ],
    },
  ]
}
