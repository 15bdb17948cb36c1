/** `npm run bench`: measures what the product promises and prints it beside its budget. Nothing here fails a test. */
import '../server/small-heap.ts'
import { benchAssessNext } from './assess-next.ts'
import type { BenchRow } from './bench-row.ts'
import { benchFirstLoad } from './first-load.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchLive } from './live.ts'
import { benchLists } from './lists.ts'
import { benchLoad } from './load.ts'
import { benchMap } from './map.ts'
import { benchMapMemory } from './map-memory.ts'
import { benchMillion } from './million.ts'
import { benchProgramme } from './programme.ts'
import { benchReprojection } from './reprojection.ts'
import { benchRoadside } from './roadside.ts'
import { benchSearch } from './search.ts'
import { benchSeed } from './seed.ts'
import { benchStart } from './start.ts'
import { benchWrites } from './writes.ts'

const parts: readonly (() => BenchRow[] | Promise<BenchRow[]>)[] = [
  benchFirstLoad,
  benchReprojection,
  benchStart,
  benchSeed,
  benchWrites,
  benchLists,
  benchMap,
  benchMapMemory,
  benchProgramme,
  benchAssessNext,
  benchSearch,
  benchRoadside,
]

if (process.argv.includes('--million')) await benchMillion(option('--permits', 1_000_000))
else if (process.argv.includes('--live')) await benchLive()
else if (process.argv.includes('--lighthouse')) await benchLighthouse()
else if (process.argv.includes('--load')) await benchLoad(option)
else await benchParts()

/** The number after the name on the command line. */
function option(name: string, usual: number): number {
  const at = process.argv.indexOf(name)
  if (at === -1) return usual
  const given = Number(process.argv[at + 1])
  if (!(given > 0)) throw new Error(`${name} needs a number`)
  return given
}

async function benchParts(): Promise<void> {
  const table: Record<string, { value: string; unit: string; budget: string; within: string }> = {}
  for (const part of parts) {
    for (const { name, value, unit, budget } of await part()) {
      table[name] = {
        value: value.toFixed(value < 10 ? 2 : 1),
        unit,
        budget: budget === undefined ? '' : String(budget),
        within: budget === undefined ? '' : value <= budget ? 'yes' : 'NO',
      }
    }
  }
  console.table(table)
}
