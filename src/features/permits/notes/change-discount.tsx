import { changeDiscount } from '../../../../domain/contract/permit-follow-ups.ts'
import { useSend } from '../../../api/query.ts'
import { NumberField } from '../../../forms/NumberField.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { discountProblems, discountRequest } from './note-answers.ts'
import { NotePage } from './note-page.tsx'

/** Another discount after the grant (BR-FEE-04). */
export function ChangeDiscount() {
  const send = useSend(changeDiscount)
  return (
    <NotePage
      note="change_discount"
      endpoint={changeDiscount}
      title="Change the discount"
      action="change the discount of"
      start={(permit) => ({
        assessment_discount: String(permit.assessment_discount ?? 0),
        assessment_discount_reason: permit.assessment_discount_reason ?? '',
      })}
      check={discountProblems}
      onSend={(answers, params, idempotencyKey) =>
        send.mutateAsync({ params, body: discountRequest(answers), idempotencyKey })
      }
      doneWords={({ assessment_discount }) => `The discount is ${assessment_discount.trim()}%`}
      submitText="Change the discount"
    >
      {(permit) => (
        <>
          <p className="govuk-body">
            {permit.promoter_organisation} sees it on the permit. It is {permit.assessment_discount ?? 0}% now.
          </p>
          <NumberField name="assessment_discount" label="Discount (%)" hint="A whole number from 0 to 100" width={3} />
          <TextArea name="assessment_discount_reason" label="Reason for the discount (optional)" limit={500} />
        </>
      )}
    </NotePage>
  )
}
