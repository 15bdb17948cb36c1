import { useQueryClient } from '@tanstack/react-query'
import { listOrganisations } from '../../../domain/contract/organisations.ts'
import { queryFor } from '../../api/query.ts'
import { Autocomplete } from '../../forms/Autocomplete.tsx'
import type { Suggestion } from '../../forms/Autocomplete.tsx'

interface PromoterFieldProps {
  name: string
  label: string
  hint?: string
  /** SWA codes that cannot be chosen here. */
  without?: readonly string[]
}

const mostShown = 12

/** Finds a promoter by name or SWA code; the value is what an `Autocomplete` holds. */
export function PromoterField({ name, label, hint = 'Start typing a name or code', without = [] }: PromoterFieldProps) {
  const client = useQueryClient()
  async function suggest(query: string): Promise<Suggestion[]> {
    const typed = query.trim().toLowerCase()
    const all = await client.fetchQuery(queryFor(listOrganisations, { query: { type: ['PROMOTER'] } }))
    return all
      .filter(({ organisation_reference: code }) => !without.includes(code))
      .filter(({ name: words, organisation_reference: code }) => `${words} ${code}`.toLowerCase().includes(typed))
      .slice(0, mostShown)
      .map(({ name: words, organisation_reference: code }) => ({
        value: code,
        label: words,
        detail: `SWA code ${code}`,
      }))
  }
  return <Autocomplete name={name} label={label} hint={hint} suggest={suggest} noResults="No promoter found" />
}
