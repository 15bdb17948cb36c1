import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import type { Condition } from '../../store/matching.ts'

/** What makes an export several CSVs in one ZIP, when its filters ask for that. */
export interface ZipOf<Filters> {
  readonly isAsked: (filters: Filters) => boolean
  readonly members: (db: Database, filters: Filters, scope: RowsScope) => Promise<readonly ZipMember[]>
}

/** One CSV of a ZIP: the end of its name, and its rows. */
export interface ZipMember {
  readonly name: string
  readonly condition: Condition
}

interface CsvInZip {
  readonly name: string
  readonly text: AsyncIterable<string | Uint8Array>
}

/** The bytes of a ZIP, as they come to be: no file in it is ever whole in memory. `at` is the time that its files bear. */
export async function* zipped(files: Iterable<CsvInZip>, at: Temporal.Instant): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    made.push(bytes)
  })
  const taken = () => {
    const bytes = Buffer.concat(made)
    made = []
    return bytes
  }
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 1 })
    file.mtime = at.epochMilliseconds
    zip.add(file)
    for await (const part of text) {
      file.push(typeof part === 'string' ? strToU8(part) : part)
      yield taken()
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield taken()
}
