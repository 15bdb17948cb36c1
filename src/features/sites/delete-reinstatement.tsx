import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { deleteReinstatement, getSite } from '../../../domain/contract/sites.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Site } from '../reinstatements/like-site.ts'
import { useWork } from '../works/use-work.ts'

/** Takes a reinstatement off the record with its files; the last one takes its site along (BR-REIN-11, 45, 46). */
export function DeleteReinstatement() {
  const work = useWork()
  const { siteNo = '', ref = '' } = useParams()
  const may = useMay()
  const wrn = work.work_reference_number
  const params = { workReferenceNumber: wrn, siteReferenceNumber: siteNo }
  const site = useQuery(queryFor(getSite, { params }))
  const back = recordPaths.site(wrn, siteNo)
  const isThere = site.data?.reinstatements.some((each) => each.reinstatement_reference_number === ref) ?? true
  const why = may(deleteReinstatement, ownersOf(work))
    ? isThere
      ? undefined
      : `There is no reinstatement ${ref} on this site`
    : `Only ${work.promoter_organisation}, with full access to the workstream, can delete it`
  if (why) {
    return (
      <NotNow title="You cannot delete this reinstatement" why={why} back={{ text: `Site ${siteNo}`, href: back }} />
    )
  }
  return (
    <ActionPage title={`Delete reinstatement ${ref}`} caption={`Site ${siteNo} of ${wrn}`} backHref={back}>
      {site.data ? <Confirm site={site.data} wrn={wrn} reference={ref} /> : null}
      {site.isPending ? <Skeleton text={`Loading site ${siteNo}`} rows={3} /> : null}
      {site.isError && !site.data ? (
        <ErrorPanel title={`Site ${siteNo} could not be loaded`} onTryAgain={async () => void (await site.refetch())} />
      ) : null}
    </ActionPage>
  )
}

function Confirm({ site, wrn, reference }: { site: Site; wrn: string; reference: string }) {
  const send = useSend(deleteReinstatement)
  const navigate = useNavigate()
  const number = site.site_reference_number
  const isLast = site.reinstatements.length === 1
  return (
    <>
      <WarningText>{consequence(site, reference)}</WarningText>
      <QuestionForm
        start={{}}
        onSend={async (_, idempotencyKey) => {
          const params = {
            workReferenceNumber: wrn,
            siteReferenceNumber: number,
            reinstatementReferenceNumber: reference,
          }
          await send.mutateAsync({ params, idempotencyKey })
          const done = isLast ? `Site ${number} is deleted` : `Reinstatement ${reference} is deleted`
          await navigate(isLast ? paths.work(wrn, 'sites') : recordPaths.site(wrn, number), { state: { done } })
        }}
        onEdit={nothingToKeep}
        submitText={isLast ? `Delete site ${number}` : 'Delete the reinstatement'}
        submitVariant="warning"
        sendingText="Deleting"
      >
        {null}
      </QuestionForm>
    </>
  )
}

const nothingToKeep = () => undefined

function consequence(site: Site, reference: string): string {
  const rest = site.reinstatements.filter((each) => each.reinstatement_reference_number !== reference)
  const files = 'Its files go with it. This cannot be undone; the history keeps that it was there.'
  if (rest.length === 0) {
    const number = site.site_reference_number
    return `This is the only reinstatement of site ${number}: the site is deleted too, and its number is not used again. ${files}`
  }
  const isActive = site.reinstatements.some(
    (each) => each.is_active_reinstatement && each.reinstatement_reference_number === reference,
  )
  const previous = rest.toSorted((a, b) => (a.date_created < b.date_created ? 1 : -1))[0]
  if (!isActive || !previous) return files
  const status = previous.reinstatement_status_string.toLowerCase()
  return `The site goes back to ${previous.reinstatement_reference_number}, which is ${status}. ${files}`
}
