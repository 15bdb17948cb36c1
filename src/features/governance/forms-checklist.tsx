import { useState } from 'react'
import { setFormSubmitted } from '../../../domain/contract/governance.ts'
import { useSend } from '../../api/query.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { formName, formState, type GovernanceForm, type GovernancePermit } from './governance-facts.ts'

/** The operation's forms; whoever plans the works says which are done, where governance is kept here. */
export function FormsChecklist({ permit, canTick }: { permit: GovernancePermit; canTick: boolean }) {
  const may = useMay()
  const { scope } = useActing()
  const send = useSend(setFormSubmitted)
  const [failed, setFailed] = useState('')
  const forms = permit.operation?.forms ?? []
  if (forms.length === 0) return <p className="govuk-body">No forms are known.</p>
  const mayTick = canTick && may(setFormSubmitted)
  async function turn(form: GovernanceForm) {
    setFailed('')
    const params = { governancePermitId: permit.governance_permit_id, formId: form.form_id }
    const body = { is_submitted: form.is_submitted !== true, ...scope }
    await send.mutateAsync({ params, body }).catch(() => setFailed(formName(form)))
  }
  return (
    <>
      <DataTable
        caption="Forms of the operation"
        captionHidden
        rows={forms}
        rowKey={(form) => form.form_id}
        columns={[
          { key: 'name', header: 'Form', rowHeader: true, cell: formName },
          { key: 'required', header: 'Required', cell: (form) => (form.is_required ? 'Required' : 'Optional') },
          { key: 'state', header: 'State', cell: formState },
          ...(mayTick ? [stepColumn(turn)] : []),
        ]}
      />
      <p role="alert" className={failed ? 'govuk-error-message' : 'govuk-visually-hidden'}>
        {failed ? `${failed} could not be saved. Try again` : ''}
      </p>
    </>
  )
}

const stepColumn = (turn: (form: GovernanceForm) => Promise<void>): Column<GovernanceForm> => ({
  key: 'step',
  header: 'Change',
  headerHidden: true,
  card: 'foot',
  cell: (form) => (
    <Button variant="secondary" size="row" busyText="Saving" about={formName(form)} onPress={() => turn(form)}>
      {form.is_submitted === true ? 'Not done after all' : 'Mark as done'}
    </Button>
  ),
})
