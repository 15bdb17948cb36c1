import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { listTemplates, updateTemplate } from '../../../domain/contract/templates.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { TemplateForm } from './template-form.tsx'
import { templateWords } from './template-words.ts'

/** Another name, another text, shared or not; the answers of an application stay as they were kept. */
export function ChangeTemplate() {
  const { id = '' } = useParams()
  const { data } = useSuspenseQuery(queryFor(listTemplates, { query: {} }))
  const navigate = useNavigate()
  const send = useSend(updateTemplate)
  const template = data.rows.find(({ template_id }) => String(template_id) === id)
  if (!template?.is_own) {
    const why = template ? `It belongs to ${template.owner_name}, who alone can change it` : 'It is not there any more'
    const back = { text: 'See the templates', href: recordPaths.templates() }
    return <NotNow title="You cannot change this template" why={why} back={back} />
  }
  const { template_id: templateId, application, decision_text } = template
  return (
    <ActionPage title="Change a template" caption={template.name} backHref={recordPaths.templates()}>
      <TemplateForm
        start={{
          name: template.name,
          decision_text: decision_text ?? '',
          is_shared: template.is_shared ? ['yes'] : [],
        }}
        hasText={template.kind === 'decision_text'}
        saveAs={`template:${id}`}
        draftTitle={`Change template ${template.name}`}
        onSend={async (answers, idempotencyKey) => {
          const name = answers.name.trim()
          const kept = application ? { application } : { decision_text: answers.decision_text.trim() }
          const body = { name, is_shared: answers.is_shared.length > 0, ...kept }
          await send.mutateAsync({ params: { templateId }, body, idempotencyKey })
          await navigate(recordPaths.templates(), { state: { done: `Template ${name} is saved` } })
        }}
      >
        {application ? <SummaryList rows={[{ key: 'Keeps', value: templateWords(template) }]} /> : null}
      </TemplateForm>
    </ActionPage>
  )
}
