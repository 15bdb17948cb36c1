import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { getPermit } from '../../../domain/contract/permits.ts'
import { createTemplate } from '../../../domain/contract/templates.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { DraftOwner } from '../../forms/draft-owner.ts'
import { findDraft } from '../apply/use-application-draft.ts'
import { templateOf, templateOfPermit } from './template-content.ts'
import type { TemplateApplication } from './template-content.ts'
import { TemplateForm } from './template-form.tsx'
import { templateWords } from './template-words.ts'
import { useTemplateKind } from './use-templates.ts'

const title = 'Save a template'

type Source = {
  readonly application: TemplateApplication | null
  readonly from: string
  readonly backHref: string
  readonly description: string
}

/** From a permit (`?permit=WRN/PRN`), from an application on this device (`?draft=`), or the words of a decision. */
export function NewTemplate() {
  const kind = useTemplateKind()
  const [search] = useSearchParams()
  const source = useSource(search)
  if (kind === undefined) {
    const why = 'Templates are for those who apply for permits and those who decide on them'
    return <NotNow title="You cannot save templates" why={why} back={{ text: 'Home', href: paths.home() }} />
  }
  if (kind === 'decision_text') {
    return <Save source={{ application: null, from: '', backHref: recordPaths.templates(), description: '' }} />
  }
  if (source === undefined) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <Skeleton text="Reading the answers" rows={3} />
      </>
    )
  }
  if (source === 'none') {
    const back = { text: 'See your templates', href: recordPaths.templates() }
    const why = 'A template is made from a permit or from an application on this device, and neither is here'
    return <NotNow title="There is nothing to save" why={why} back={back} />
  }
  return <Save source={source} />
}

function Save({ source }: { source: Source }) {
  const { application, from, backHref, description } = source
  const { promoter } = useActing()
  const navigate = useNavigate()
  const send = useSend(createTemplate)
  return (
    <ActionPage title={title} caption={from || 'Text of a decision'} backHref={backHref}>
      <TemplateForm
        start={{ name: description, decision_text: '', is_shared: [] }}
        hasText={application === null}
        saveAs={`new-template:${from || 'decision'}`}
        draftTitle={title}
        onSend={async ({ name, decision_text, is_shared }, idempotencyKey) => {
          const common = { name: name.trim(), is_shared: is_shared.length > 0 }
          const body = application
            ? {
                ...common,
                kind: 'application' as const,
                application,
                ...(promoter ? { promoter_swa_code: promoter } : {}),
              }
            : { ...common, kind: 'decision_text' as const, decision_text: decision_text.trim() }
          await send.mutateAsync({ body, idempotencyKey })
          await navigate(recordPaths.templates(), { state: { done: `Template ${common.name} is saved` } })
        }}
      >
        {application ? (
          <SummaryList
            rows={[
              { key: 'Keeps', value: templateWords({ application, decision_text: null }) },
              { key: 'Leaves out', value: 'Place, dates, designations, references and files' },
            ]}
          />
        ) : null}
      </TemplateForm>
    </ActionPage>
  )
}

/** Undefined while it is read. */
function useSource(search: URLSearchParams): Source | 'none' | undefined {
  const account = use(DraftOwner)
  const [wrn = '', prn = ''] = (search.get('permit') ?? '').split('/')
  const draftId = search.get('draft') ?? ''
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  const permit = useQuery({ ...queryFor(getPermit, { params }), enabled: prn !== '' })
  const draft = useQuery({
    queryKey: ['session', 'application on this device', account, draftId],
    queryFn: async () => (await findDraft(account, draftId)) ?? null,
    enabled: draftId !== '',
    // what is on the device may have changed since
    staleTime: 0,
    gcTime: 0,
  })
  if (permit.data) {
    return {
      application: templateOfPermit(permit.data),
      from: prn,
      backHref: paths.permit(wrn, prn),
      description: permit.data.description_of_work.slice(0, 100),
    }
  }
  if (draft.data) {
    return {
      application: templateOf(draft.data.answers),
      from: 'An application that is not sent yet',
      backHref: paths.applyStep(draftId, 'check-answers'),
      description: draft.data.answers.description_of_work.slice(0, 100),
    }
  }
  return permit.isLoading || draft.isLoading ? undefined : 'none'
}
