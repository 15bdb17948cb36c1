import './templates.css'
import { useState } from 'react'
import type { TemplateKind } from '../../../domain/contract/enums/templates.ts'
import { deleteTemplate } from '../../../domain/contract/templates.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { matching } from './template-content.ts'
import type { Template } from './template-content.ts'
import { TemplateSearch } from './template-search.tsx'
import { templateWords } from './template-words.ts'
import { useTemplateKind, useTemplates } from './use-templates.ts'

/** All templates that the person may use: their own to change, the organisation's to use. */
export function Templates() {
  const kind = useTemplateKind()
  if (kind === undefined) {
    const why = 'Templates are for those who apply for permits and those who decide on them'
    return <NotNow title="You have no templates" why={why} back={{ text: 'Home', href: paths.home() }} />
  }
  return (
    <>
      <DoneBanner />
      <PageTitle title="Templates" />
      <p className="govuk-body">
        {kind === 'application'
          ? 'Answers that are alike in the next application. Save one from a permit, or before you send an application.'
          : 'Texts that fill the comments of your decisions.'}
      </p>
      {kind === 'decision_text' ? <Button href={recordPaths.newTemplate()}>Add a text</Button> : null}
      <Found kind={kind} />
    </>
  )
}

function Found({ kind }: { kind: TemplateKind }) {
  const found = useTemplates(kind)
  const [search, setSearch] = useState('')
  if (found.isPending) return <Skeleton text="Loading templates" rows={4} />
  if (found.isError) {
    return (
      <ErrorPanel title="The templates could not be loaded" onTryAgain={async () => void (await found.refetch())} />
    )
  }
  const all = found.data.rows
  if (all.length === 0) {
    return (
      <EmptyState title="No templates yet">
        {kind === 'application' ? (
          <p className="govuk-body">
            Open <AppLink href={paths.permits()}>one of your permits</AppLink> and choose “Save as template”.
          </p>
        ) : (
          <p className="govuk-body">What you often write with a decision can be kept here.</p>
        )}
      </EmptyState>
    )
  }
  const shown = matching(all, search)
  const sides = [
    { title: 'Mine', rows: shown.filter(({ is_own }) => is_own) },
    { title: 'Shared by my organisation', rows: shown.filter(({ is_own }) => !is_own) },
  ]
  return (
    <>
      <TemplateSearch value={search} onChange={setSearch} found={shown.length} all={all.length} />
      {sides.map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <section key={title}>
            <h2 className="govuk-heading-m">{title}</h2>
            <ul className="app-templates">
              {rows.map((template) => (
                <Line key={template.template_id} template={template} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  )
}

function Line({ template }: { template: Template }) {
  const { template_id: id, name, is_own, is_shared, owner_name, date_changed, kind } = template
  return (
    <li className="app-templates__line">
      <div className="app-templates__words">
        <strong>{name}</strong> {is_own && is_shared ? <Tag colour="outline">Shared</Tag> : null}
        <p className="govuk-body-s">{templateWords(template)}</p>
        <p className="govuk-body-s app-templates__facts">
          {is_own ? '' : `${owner_name}, `}changed {dateTimeWords(date_changed)}
        </p>
      </div>
      <ButtonGroup>
        {kind === 'application' ? (
          <Button variant="secondary" size="row" about={name} href={paths.apply(`?template=${id}`)}>
            Apply with it
          </Button>
        ) : null}
        {is_own ? (
          <>
            <Button variant="secondary" size="row" about={name} href={recordPaths.template(id)}>
              Change
            </Button>
            <Delete template={template} />
          </>
        ) : null}
      </ButtonGroup>
    </li>
  )
}

/** Asked once more in its place: a template that is gone cannot be brought back. */
function Delete({ template: { template_id: templateId, name, is_shared } }: { template: Template }) {
  const [isAsked, setAsked] = useState(false)
  const [trouble, setTrouble] = useState('')
  const send = useSend(deleteTemplate)

  async function remove() {
    setTrouble('')
    try {
      await send.mutateAsync({ params: { templateId } })
      document.querySelector('h1')?.focus()
    } catch {
      setTrouble('It could not be deleted. Try again')
    }
  }
  if (!isAsked) {
    return (
      <Button variant="secondary" size="row" about={name} onPress={() => setAsked(true)}>
        Delete
      </Button>
    )
  }
  return (
    <>
      <span role="status">{trouble || (is_shared ? 'Gone for everybody who uses it?' : 'Delete it?')}</span>
      <Button variant="warning" size="row" about={name} onPress={remove} busyText="Deleting">
        Yes, delete
      </Button>
      <Button variant="secondary" size="row" about={name} onPress={() => setAsked(false)}>
        Keep
      </Button>
    </>
  )
}
