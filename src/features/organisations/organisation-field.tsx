import { useQueryClient } from '@tanstack/react-query'
import type { OrganisationType } from '../../../domain/contract/enums/organisations.ts'
import { listOrganisations } from '../../../domain/contract/organisations.ts'
import { queryFor } from '../../api/query.ts'
import { Autocomplete, type Suggestion } from '../../forms/Autocomplete.tsx'

export interface OrganisationFieldProps {
  name: string
  label: string
  type: OrganisationType
  hint?: string
  noResults: string
  /** SWA codes that cannot be chosen here. */
  without?: readonly string[]
}

const mostShown = 12

/** Finds an organisation of one type by name or SWA code; the value is what an `Autocomplete` holds. */
export function OrganisationField(props: OrganisationFieldProps) {
  const { name, label, type, hint = 'Start typing a name or SWA code', noResults, without = [] } = props
  const client = useQueryClient()
  async function suggest(query: string): Promise<Suggestion[]> {
    const typed = query.trim().toLowerCase()
    const all = await client.fetchQuery(queryFor(listOrganisations, { query: { type: [type] } }))
    return all
      .filter(({ organisation_reference: code }) => !without.includes(code))
      .filter(({ name: words, organisation_reference: code }) => `${words} ${code}`.toLowerCase().includes(typed))
      .slice(0, mostShown)
      .map(
        ({ name: words, organisation_reference: code, organisation_status: status, organisation_status_string }) => ({
          value: code,
          label: words,
          detail: `SWA code ${code}${status === 'active' ? '' : `, ${organisation_status_string?.toLowerCase()}`}`,
        }),
      )
  }
  return <Autocomplete name={name} label={label} hint={hint} suggest={suggest} noResults={noResults} />
}
