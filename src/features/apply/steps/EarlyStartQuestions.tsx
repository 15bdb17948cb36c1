import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { dateWords } from '../../../../domain/words.ts'
import { InsetText } from '../../../components/InsetText.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { meaningOf } from '../dates-meaning.ts'
import type { StepProps } from './step-props.ts'

export function EarlyStartQuestions({ draft, now }: StepProps) {
  const meaning = meaningOf(draft, now, englandAndWales)
  const given = meaning
    ? `You are giving ${meaning.noticeGiven} of ${meaning.notice.days} ${meaning.notice.unit}`
    : 'You are giving less than the minimum notice'
  return (
    <>
      {meaning?.isEarly ? (
        <InsetText>
          <p className="govuk-body">
            {given}. From {dateWords(meaning.earliestOn)} no reason is needed.
          </p>
        </InsetText>
      ) : null}
      <Radios
        name="early_start_pre_approval"
        legend="Has the authority agreed to the early start?"
        hint={given}
        choices={[
          {
            value: 'yes',
            label: 'Yes',
            reveal: (
              <>
                <TextField name="pre_approval_authoriser" label="Who agreed?" />
                <TextArea
                  name="pre_approval_details"
                  label="Details of the agreement"
                  hint="When and what was agreed"
                  limit={500}
                  rows={3}
                />
              </>
            ),
          },
          {
            value: 'no',
            label: 'No',
            reveal: <TextArea name="early_start_reason" label="Why do you need to start early?" limit={500} rows={3} />,
          },
        ]}
      />
    </>
  )
}
