import type { Holidays } from '../../../domain/rules/working-days.ts'
import { rowsOf, type CarriedRows } from '../../store/carried-rows.ts'
import { inOrderOf } from '../../store/in-order-of.ts'
import type { ListedPermit } from '../../store/permit-list.ts'
import { permitListRow } from '../permits/permit-list-row.ts'
import { csvLines } from './csv-text.ts'

/** How the rows of a list are made of what the store carried over, by lists long enough that another thread does it. */
const carriedLists = {
  permits: (carried: CarriedRows<ListedPermit>, keys: readonly string[], holidays: Holidays): object[] =>
    inOrderOf(keys, rowsOf(carried), ({ reference }) => reference).map((permit) => permitListRow(permit, holidays)),
}

export type CarriedListName = keyof typeof carriedLists

/** What the lines of one step are made of: nothing here needs the store, and all of it can go to another thread. */
export interface CarriedStep {
  readonly list: CarriedListName
  readonly columns: readonly string[]
  /** In the order of the lines. */
  readonly keys: readonly string[]
  readonly carried: CarriedRows<ListedPermit>
}

/** The step's lines of the file. */
export function carriedLines({ list, columns, keys, carried }: CarriedStep, holidays: Holidays): string {
  return csvLines(columns, carriedLists[list](carried, keys, holidays))
}
