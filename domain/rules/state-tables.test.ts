/** The pages of the tables of states are what the tables say; `npm run docs:states` writes them anew. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileNameOf, statePage, statesIndex } from './state-page.ts'
import { stateTables } from './state-tables.ts'

const folder = join(import.meta.dirname, '../../docs/states')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('docs/states (npm run docs:states writes it)', () => {
  it.each(stateTables)('$name: the page is what its table says', (table) => {
    expect(read(fileNameOf(table))).toBe(statePage(table))
  })

  it('the first page lists every table', () => {
    expect(read('README.md')).toBe(statesIndex(stateTables))
  })

  it('no page is left of a table that is gone', () => {
    expect(readdirSync(folder).sort()).toEqual(['README.md', ...stateTables.map(fileNameOf)].sort())
  })

  it('every table has a page of its own', () => {
    expect(new Set(stateTables.map(fileNameOf)).size).toBe(stateTables.length)
  })
})

describe.each(stateTables)('the table "$name"', ({ states, rows }) => {
  it('knows every state that its rows name, and cites a rule in each', () => {
    const named = rows.flatMap(({ from, to }) => [...from, ...to]).filter((state) => state !== null)
    expect(named.filter((state) => states[state] === undefined)).toEqual([])
    expect(rows.filter(({ rule }) => !/^BR-[A-Z0-9]+-\d{2}$/.test(rule))).toEqual([])
  })

  it('reaches every state from a beginning: no record yet, or what it is before anything happens', () => {
    const comes = new Set(rows.flatMap(({ to }) => to))
    const named = new Set(rows.flatMap(({ from, to }) => [...from, ...to]))
    const reached = new Set([...named].filter((state) => state === null || !comes.has(state)))
    for (let before = -1; before !== reached.size;) {
      before = reached.size
      for (const { from, to } of rows)
        if (from.some((state) => reached.has(state))) to.forEach((end) => reached.add(end))
    }
    expect([...named].filter((state) => !reached.has(state))).toEqual([])
  })
})
