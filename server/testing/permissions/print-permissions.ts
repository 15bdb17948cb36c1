import { nameOf } from '../endpoint-name.ts'
import type { Knock, Outcome } from './ask-everything.ts'
import { callers } from './callers.ts'

const signs: Readonly<Record<Outcome, string>> = {
  'let in': '+',
  'not there': '0',
  restricted: '.',
  'not signed in': '-',
  failed: '!',
}

/** One line with the counts; `whole`: a line for each endpoint with a sign for each caller and question, too. */
export function printPermissions(knocks: readonly Knock[], { whole }: { whole: boolean }): void {
  const names = [...callers.map(({ name }) => name), 'nobody']
  if (whole) {
    const lines = [...names.entries()].map(([at, name]) => `  ${String(at + 1).padStart(2)} ${name}`)
    const key = 'Signs: + let in, 0 let in but there is nothing, . restricted, - not signed in, ! failed.'
    const order =
      'Several signs in a column: workstreams with full access, read only, none; or whose rows are asked for.'
    console.log(`${lines.join('\n')}\n${key}\n${order}\n`)
    for (const [name, own] of Map.groupBy(knocks, ({ endpoint }) => nameOf(endpoint))) {
      const columns = names.map((caller) =>
        own.filter((knock) => (knock.caller?.name ?? 'nobody') === caller).map(({ outcome }) => signs[outcome]),
      )
      console.log(`${columns.map((column) => column.join('').padEnd(4)).join(' ')} ${name}`)
    }
  }
  const counted = Map.groupBy(knocks, ({ outcome }) => outcome)
  const counts = [...counted].map(([outcome, some]) => `${some.length} ${outcome}`).join(', ')
  const endpoints = new Set(knocks.map(({ endpoint }) => endpoint)).size
  console.log(`permissions: ${knocks.length} requests to ${endpoints} endpoints as ${names.length} callers: ${counts}`)
}
