import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { linkNonCompliance } from '../../../domain/contract/non-compliances.ts'
import { linkSection81, listSection81s, unlinkSection81 } from '../../../domain/contract/section-81s.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { nonComplianceMachine } from '../../../domain/rules/non-compliance-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { PermitNotNow } from '../permits/not-now.tsx'
import { ownersOf } from '../permits/owners.ts'
import { usePermit, type Permit } from '../permits/use-permit.ts'

/** The Section 81 that a permit was applied for, and the non-compliance that it puts right (BR-S81-04, BR-NC-09). */
export function PermitLinks() {
  const permit = usePermit()
  const may = useMay()
  if (!may(linkSection81, ownersOf(permit))) {
    const why = 'Only its promoter, with full access to the workstream, can link it to other records'
    return <PermitNotNow action="link" why={why} permit={permit} />
  }
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  return (
    <ActionPage
      title="Link to other records"
      caption={`${prn}, ${permit.street_name}`}
      backHref={paths.permit(wrn, prn)}
    >
      <h2 className="govuk-heading-m">Section 81</h2>
      {permit.linked_section_81 ? <UnlinkSection81 permit={permit} /> : <LinkSection81 permit={permit} />}
      <h2 className="govuk-heading-m">Non-compliance</h2>
      <LinkNonCompliance permit={permit} />
    </ActionPage>
  )
}

const paramsOf = (permit: Permit) => ({
  workReferenceNumber: permit.work_reference_number,
  permitReferenceNumber: permit.permit_reference_number,
})

/** Only a Section 81 of the same promoter that it has accepted can be linked, and to one permit (BR-S81-08, 11). */
function LinkSection81({ permit }: { permit: Permit }) {
  const { scope, role } = useActing()
  const send = useSend(linkSection81)
  const navigate = useNavigate()
  const isPaa = permit.work_category === 'paa'
  const found = useQuery({
    ...queryFor(listSection81s, { query: { section_81_status: ['accepted', 'accepted_fixed'], ...scope } }),
    enabled: !isPaa,
  })
  if (isPaa) return <p className="govuk-body">A PAA is not linked to a Section 81: the permit that follows it is.</p>
  if (found.isPending) return <Skeleton text="Loading Section 81s" rows={2} />
  if (found.isError) {
    return <ErrorPanel title="Section 81s could not be loaded" onTryAgain={async () => void (await found.refetch())} />
  }
  const open = found.data.rows.filter(
    ({ section_81_status: status }) =>
      status !== 'upcoming_enum' && mayMove(section81Machine, status, 'link_permit', role).yes,
  )
  if (open.length === 0) {
    return (
      <p className="govuk-body">
        There is nothing to link: {permit.promoter_organisation} has accepted no Section 81.{' '}
        <AppLink href={recordPaths.list('section-81s')}>See Section 81s</AppLink>
      </p>
    )
  }
  return (
    <QuestionForm
      start={{ section_81_reference_number: '' }}
      check={({ section_81_reference_number: chosen }) =>
        chosen ? [] : [{ field: 'section_81_reference_number', message: 'Select a Section 81' }]
      }
      onSend={async (body, idempotencyKey) => {
        await send.mutateAsync({ params: paramsOf(permit), body, idempotencyKey })
        await navigate(paths.permit(permit.work_reference_number, permit.permit_reference_number), {
          state: { done: `Linked to Section 81 ${body.section_81_reference_number}` },
        })
      }}
      saveAs={`link-section-81:${permit.permit_reference_number}`}
      draftTitle={`Link ${permit.permit_reference_number} to a Section 81`}
      submitText="Link Section 81"
      sendingText="Linking"
    >
      <Radios
        name="section_81_reference_number"
        legend="Which Section 81 is this permit for?"
        hint="Those that have been accepted. One permit can be linked to one of them"
        choices={open.map((row) => ({
          value: row.section_81_reference_number,
          label: `${row.section_81_reference_number}, ${row.street}`,
          hint: `${row.section_81_type_string}, ${row.location_description}, issued ${dateWords(row.issue_date)}`,
        }))}
      />
      {found.data.pagination.has_next_page ? (
        <p className="govuk-body">
          Only the newest are shown. <AppLink href={recordPaths.list('section-81s')}>See all of them</AppLink>
        </p>
      ) : null}
    </QuestionForm>
  )
}

function UnlinkSection81({ permit }: { permit: Permit }) {
  const send = useSend(unlinkSection81)
  const navigate = useNavigate()
  const linked = permit.linked_section_81
  if (!linked) return null
  const { section_81_reference_number: ref, work_reference_number: wrn } = linked
  return (
    <>
      <p className="govuk-body">
        This permit is linked to <AppLink href={recordPaths.section81(wrn, ref)}>{ref}</AppLink>. Both records stay as
        they are when you take the link back.
      </p>
      <QuestionForm
        start={{ unlink_reason: '' }}
        check={({ unlink_reason: reason }) => unlinkProblems(reason)}
        onSend={async ({ unlink_reason }, idempotencyKey) => {
          const body = { section_81_reference_number: ref, unlink_reason: unlink_reason.trim() }
          await send.mutateAsync({ params: paramsOf(permit), body, idempotencyKey })
          await navigate(paths.permit(permit.work_reference_number, permit.permit_reference_number), {
            state: { done: `No longer linked to Section 81 ${ref}` },
          })
        }}
        saveAs={`unlink-section-81:${permit.permit_reference_number}`}
        draftTitle={`Unlink ${permit.permit_reference_number} from ${ref}`}
        submitText="Unlink Section 81"
        submitVariant="warning"
        sendingText="Unlinking"
      >
        <TextArea name="unlink_reason" label="Why do you unlink it?" limit={500} rows={3} />
      </QuestionForm>
    </>
  )
}

function unlinkProblems(reason: string) {
  const field = 'unlink_reason'
  if (reason.trim() === '') return [{ field, message: 'Enter why you unlink it', rule: 'BR-S81-08' }]
  return reason.length > 500 ? [{ field, message: 'Reason must be 500 characters or fewer' }] : []
}

/** Open ones of the same works (BR-NC-09, 39). The link cannot be taken back. */
function LinkNonCompliance({ permit }: { permit: Permit }) {
  const { role } = useActing()
  const may = useMay()
  const send = useSend(linkNonCompliance)
  const navigate = useNavigate()
  const work = useQuery(queryFor(getWork, { params: { workReferenceNumber: permit.work_reference_number } }))
  if (!may(linkNonCompliance, ownersOf(permit))) return null
  if (work.isPending) return <Skeleton text="Loading non-compliances" rows={2} />
  if (work.isError) {
    return (
      <ErrorPanel title="Non-compliances could not be loaded" onTryAgain={async () => void (await work.refetch())} />
    )
  }
  const open = (work.data.non_compliances ?? []).filter(
    ({ non_compliance_status: status }) =>
      status !== 'upcoming_enum' && mayMove(nonComplianceMachine, status, 'link_permit', role).yes,
  )
  if (open.length === 0) return <p className="govuk-body">These works have no open non-compliance.</p>
  return (
    <QuestionForm
      start={{ non_compliance_reference_number: '' }}
      check={({ non_compliance_reference_number: chosen }) =>
        chosen ? [] : [{ field: 'non_compliance_reference_number', message: 'Select a non-compliance' }]
      }
      onSend={async (body, idempotencyKey) => {
        await send.mutateAsync({ params: paramsOf(permit), body, idempotencyKey })
        await navigate(recordPaths.nonCompliance(permit.work_reference_number, body.non_compliance_reference_number), {
          state: { done: `Permit ${permit.permit_reference_number} is linked` },
        })
      }}
      saveAs={`link-non-compliance:${permit.permit_reference_number}`}
      draftTitle={`Link ${permit.permit_reference_number} to a non-compliance`}
      submitText="Link non-compliance"
      sendingText="Linking"
    >
      <Radios
        name="non_compliance_reference_number"
        legend="Which non-compliance do these works put right?"
        hint="You cannot take this link back"
        choices={open.map(({ non_compliance_reference_number: ref, non_compliance_date }) => ({
          value: ref,
          label: ref,
          hint: `Since ${dateWords(non_compliance_date)}`,
        }))}
      />
    </QuestionForm>
  )
}
