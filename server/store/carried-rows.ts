import { instantInJson } from './instant-in-json.ts'

/**
 * Rows as the store gives them in one piece: the text of a JSON list of lists, without the names. Whoever reads them need not
 * be where they were asked for: it is text, and {@link rowsOf} needs nothing else.
 */
export interface CarriedRows<Row> {
  readonly names: readonly (string & keyof Row)[]
  /** Those of the names whose values are instants. */
  readonly instants: readonly string[]
  readonly text: string
}

/** The rows that were carried, in their order. */
export function rowsOf<Row>({ names, instants, text }: CarriedRows<Row>): Row[] {
  const isInstant = names.map((name) => instants.includes(name))
  return (JSON.parse(text) as unknown[][]).map((row) => {
    const named: Record<string, unknown> = {}
    for (const [at, name] of names.entries()) {
      const value = row[at]
      named[name] = isInstant[at] && typeof value === 'string' ? instantInJson(value) : value
    }
    return named as Row
  })
}
