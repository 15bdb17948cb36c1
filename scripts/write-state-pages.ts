/** `npm run docs:states`: writes the page of every table of states, removes those of tables that are gone, and writes what reports count. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportPage } from '../domain/rules/report-page.ts'
import { fileNameOf, statePage, statesIndex } from '../domain/rules/state-page.ts'
import { stateTables } from '../domain/rules/state-tables.ts'

const folder = join(import.meta.dirname, '../docs/states')
mkdirSync(folder, { recursive: true })

const pages = new Map(stateTables.map((table) => [fileNameOf(table), statePage(table)]))
pages.set('README.md', statesIndex(stateTables))
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name))
for (const [name, page] of pages) writeFileSync(join(folder, name), page)
console.log(`docs/states: ${pages.size} pages`)
writeFileSync(join(folder, '../reports.md'), reportPage())
