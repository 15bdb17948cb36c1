import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { listOrganisations } from '../../../domain/contract/organisations.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'

/** Whose fees are shown, for people of other organisations. */
export function ChooseAuthority() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { data, isError, refetch } = useQuery(queryFor(listOrganisations, { query: { type: ['HA'] } }))
  if (isError) {
    return <ErrorPanel title="Authorities could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Loading authorities" rows={1} />
  return (
    <FilterSelect
      label="Highway authority"
      value={search.get('authority') ?? ''}
      allText="Select an authority"
      options={data.map(({ organisation_reference: value, name }) => ({ value, label: name }))}
      onChange={(value) => void navigate(recordPaths.feeMatrix(value && `?authority=${encodeURIComponent(value)}`))}
    />
  )
}
