import { useQuery } from '@tanstack/react-query'
import type { TemplateKind } from '../../../domain/contract/enums/templates.ts'
import { listTemplates } from '../../../domain/contract/templates.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import type { Acting } from '../../app/session.ts'

/** Applications are kept for the promoter acted for; texts of decisions for nobody in particular. */
export function templatesQuery(kind: TemplateKind, { promoter }: Pick<Acting, 'promoter'>) {
  return queryFor(listTemplates, {
    query: { kind, ...(kind === 'application' && promoter ? { swa_code: promoter } : {}) },
  })
}

/** The kind that the person's work in this role needs. */
export function useTemplateKind(): TemplateKind | undefined {
  const { role, promoter } = useActing()
  if (promoter) return 'application'
  return role === 'HighwayAuthority' ? 'decision_text' : undefined
}

export function useTemplates(kind: TemplateKind) {
  return useQuery(templatesQuery(kind, useActing()))
}
