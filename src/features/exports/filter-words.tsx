import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { exportOrganisationData, type listOwnExports } from '../../../domain/contract/own-exports.ts'
import { dateWords } from '../../../domain/words.ts'
import { shortDescription } from '../../lists/export-names.ts'
import { filterWords } from './export-facts.ts'
import { exportTypes } from './export-types.ts'

export type OwnRow = AnswerOf<typeof listOwnExports>['rows'][number]

/** What an export is called, and its filters in the words of its list; the service keeps only their names. */
export function FilterWords({ row }: { row: OwnRow }) {
  const { export_path: path, filters, export_description: name } = row
  const { data } = useQuery({
    queryKey: ['session', 'words of an export', path],
    queryFn: async () => {
      const type = exportTypes.find(({ endpoint }) => endpoint.path === path)
      return type ? { list: await type.load(), asListed: type.asListed } : null
    },
    staleTime: Infinity,
  })
  const { start_date: start, end_date: end } = filters
  const words =
    path === exportOrganisationData.path
      ? `${dateWords(String(start))} to ${dateWords(String(end))}`
      : data
        ? filterWords(data.list, data.asListed?.(filters) ?? filters)
        : ''
  // without a name of its own an export is called by its filters, shortened
  const isNamed = name !== null && name !== shortDescription(words)
  return (
    <>
      {isNamed ? <span className="app-words">{name}</span> : null}
      {isNamed && words ? <br /> : null}
      {words || isNamed ? <span className="app-words">{words}</span> : 'All of them'}
    </>
  )
}
