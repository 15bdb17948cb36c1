import { useNavigate } from 'react-router'
import { reassignSection81 } from '../../../domain/contract/section-81s.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { nothingChosen } from '../../forms/Autocomplete.tsx'
import { draftKey } from '../../forms/drafts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { PromoterField } from '../organisations/promoter-field.tsx'
import { ownersOf } from '../permits/owners.ts'
import { Section81Page, type Section81 } from './section-81-page.tsx'
import { statusOf } from './status-of.ts'

/** A Section 81 that its promoter rejected, or that was cancelled, goes to another (BR-S81-05, 16). */
export function ReassignSection81() {
  return <Section81Page below="Another promoter">{(section81) => <Reassign section81={section81} />}</Section81Page>
}

function Reassign({ section81 }: { section81: Section81 }) {
  const { role } = useActing()
  const may = useMay()
  const send = useSend(reassignSection81)
  const navigate = useNavigate()
  const { work_reference_number: wrn, section_81_reference_number: ref } = section81
  const record = recordPaths.section81(wrn, ref)
  const title = 'You cannot give it to another promoter'
  const back = { text: `Go to Section 81 ${ref}`, href: record }
  if (!may(reassignSection81, ownersOf(section81))) {
    return <NotNow title={title} why={`Only officers of ${section81.highway_authority} can`} back={back} />
  }
  const status = statusOf(section81)
  const open = status && mayMove(section81Machine, status, 'reassign', role)
  if (!open?.yes) return <NotNow title={title} why={open?.no ?? 'Its status is not known here'} back={back} />
  return (
    <ActionPage title="Give it to another promoter" caption={`${ref}, ${section81.street_name}`} backHref={record}>
      <WarningText>
        {section81.promoter_organisation} can no longer see it. Its answer
        {section81.linked_permit ? ' and the link to its permit' : ''} goes.
      </WarningText>
      <QuestionForm
        start={{ new_organisation_reference: nothingChosen }}
        check={({ new_organisation_reference: chosen }) =>
          chosen.value ? [] : [{ field: 'new_organisation_reference', message: 'Select the new owner' }]
        }
        onSend={async ({ new_organisation_reference: chosen }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, section81ReferenceNumber: ref },
            body: { new_organisation_reference: chosen.value },
            idempotencyKey,
          })
          await navigate(record, { state: { done: `Section 81 ${ref} is issued to ${chosen.label}` } })
        }}
        saveAs={draftKey('section-81-reassign', ref)}
        draftTitle={`New owner of Section 81 ${ref}`}
        submitText="Give it to them"
        sendingText="Giving"
      >
        <PromoterField name="new_organisation_reference" label="New owner" without={[section81.promoter_swa_code]} />
      </QuestionForm>
    </ActionPage>
  )
}
