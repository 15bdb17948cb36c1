import type { ColumnType, Generated } from 'kysely'
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { TemplateKind } from '../../domain/contract/enums/templates.ts'
import type { createTemplate } from '../../domain/contract/templates.ts'
import type { Instant } from './column-types.ts'

type Application = NonNullable<BodyOf<typeof createTemplate>['application']>

export interface TemplateTable {
  id: Generated<number>
  kind: TemplateKind
  name: string
  is_shared: boolean
  /** Email of the account. */
  owner: string
  organisation_reference: string
  /** Whose works an application is for; null for the text of a decision. */
  promoter_swa_code: string | null
  application: ColumnType<Application | null, string | null, string | null>
  decision_text: string | null
  changed_at: Instant
}
