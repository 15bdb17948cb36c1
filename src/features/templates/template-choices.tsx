import './templates.css'
import { useState } from 'react'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { matching } from './template-content.ts'
import type { Template } from './template-content.ts'
import { TemplateSearch } from './template-search.tsx'
import { templateWords } from './template-words.ts'
import { useTemplates } from './use-templates.ts'

/** Templates to begin an application with, one press each; nothing where there are none. */
export function TemplateChoices({ onUse }: { onUse: (template: Template) => Promise<void> }) {
  const found = useTemplates('application')
  const [search, setSearch] = useState('')
  if (found.isError) {
    return (
      <ErrorPanel title="Your templates could not be loaded" onTryAgain={async () => void (await found.refetch())}>
        <p className="govuk-body">You can begin without one.</p>
      </ErrorPanel>
    )
  }
  const all = found.data?.rows ?? []
  if (all.length === 0) return null
  const shown = matching(all, search)
  return (
    <section aria-labelledby="from-template">
      <h2 className="govuk-heading-m" id="from-template">
        Start from a template
      </h2>
      <TemplateSearch value={search} onChange={setSearch} found={shown.length} all={all.length} />
      <ul className="app-templates">
        {shown.map((template) => (
          <li key={template.template_id} className="app-templates__line">
            <div className="app-templates__words">
              <strong>{template.name}</strong>
              <p className="govuk-body-s app-templates__facts">
                {templateWords(template)}
                {template.is_own ? '' : `. Shared by ${template.owner_name}`}
              </p>
            </div>
            <Button
              variant="secondary"
              size="row"
              about={`the template ${template.name}`}
              onPress={() => onUse(template)}
              busyText="Starting"
            >
              Use
            </Button>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <AppLink href={recordPaths.templates()}>Rename, share or delete templates</AppLink>
      </p>
    </section>
  )
}
