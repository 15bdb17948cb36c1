import { expect, test } from 'vitest'
import { filtersOf, namesOf } from '../../lists/list-address.ts'
import { streetTabs, type StreetList } from './street-tabs.ts'

const lists: readonly StreetList[] = Object.values(streetTabs).flatMap((tab) => tab.lists)

test.each(lists.map((one) => [one.title, one] as const))(
  '%s is narrowed by filters that its list has, so that the whole of it opens',
  (_, { list, limits }) => {
    const names = filtersOf(list).flatMap((filter) => namesOf(filter))
    for (const name of ['usrn', ...Object.keys(limits)]) expect(names).toContain(name)
  },
)
