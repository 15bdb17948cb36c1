/** A list as a declaration: what it asks for, what limits and orders it, and what a row shows. One page draws them all. */
import type { ReactNode } from 'react'
import type { ActingRole, AnswerOf, Endpoint, QueryOf } from '../../domain/contract/endpoint.ts'
import type { Column } from '../components/DataTable.tsx'

export type AnyEndpoint = Endpoint<never> | Endpoint

/** Values of the filters by the contract's own names. Dates are civil dates in Europe/London. */
export type Limits = Readonly<Record<string, string | boolean | readonly string[]>>

type LabelTable = Readonly<Record<string, string>>

export type Filter<Name extends string = string> =
  /** Any of several values. `saysItself`: its labels need no title before them. */
  | {
      readonly kind: 'choices'
      readonly name: Name
      readonly title: string
      readonly values: readonly string[]
      readonly labels: LabelTable
      readonly saysItself?: boolean
    }
  /** One value; `isRequired`: the list cannot be asked for without. */
  | {
      readonly kind: 'choice'
      readonly name: Name
      readonly title: string
      readonly values: readonly string[]
      readonly labels: LabelTable
      readonly isRequired?: boolean
    }
  | { readonly kind: 'flags'; readonly title: string; readonly flags: Readonly<Partial<Record<Name, string>>> }
  | { readonly kind: 'text'; readonly name: Name; readonly title: string; readonly isNumber?: boolean }
  /** The name of the other side: an authority looks for promoters, a promoter for authorities. */
  | { readonly kind: 'party'; readonly name: Name }
  /** First and last day, both within. */
  | { readonly kind: 'days'; readonly title: string; readonly from: Name; readonly to: Name }
  /** An authority's own areas (BR-REP-11). */
  | { readonly kind: 'areas'; readonly name: Name }

export interface Seen {
  readonly role: ActingRole
  readonly now: Temporal.Instant
  /** Whether the role may call the endpoint at all: what it never can is not offered. */
  readonly may: (endpoint: AnyEndpoint) => boolean
}

export interface ListColumn<Row> extends Column<Row> {
  /** What stands here once the row is no longer in the list: that it is not, or nothing. */
  readonly afterwards?: 'says' | 'nothing'
}

export interface Order {
  readonly sort_column?: string | undefined
  readonly sort_direction?: 'asc' | 'desc' | undefined
}

/** An action on several rows at once, row by row. */
export interface BulkAction<Row> {
  readonly endpoint: AnyEndpoint
  /** Such as "Mark as read". */
  readonly text: string
  /** Such as "marked as read". */
  readonly done: string
  /** Why this row is left out; undefined when it can be done. */
  readonly notNow: (row: Row, seen: Seen & { organisation: string }) => string | undefined
  readonly input: (row: Row) => { params: Record<string, string>; body: object }
  /** What is ticked for all of them before they are sent, where it cannot be taken back, and what is said while it is not. */
  readonly asks?: { readonly tick: string; readonly problem: string }
}

export interface ListDefinition<Row> {
  readonly endpoint: AnyEndpoint
  /** Address of the page, such as "/forward-plans". */
  readonly address: string
  readonly title: string
  /** The page that it belongs to: the works unless told; `home` where it stands by itself. */
  readonly under?: { readonly text: string; readonly href: string } | 'home'
  /** What a row is, as counted: "forward plan", with its plural when it is not made by "s". */
  readonly noun: readonly [one: string, many: string]
  /** Filters of every day, in view. */
  readonly filters: readonly Filter[]
  /** The others, one press away. */
  readonly moreFilters?: readonly Filter[]
  /** Orders that the contract knows, with their words. */
  readonly sorts: Readonly<Record<string, string>>
  /** The contract takes a direction alone: there is one order, either way. */
  readonly isDirectionOnly?: boolean
  /** The order when none is chosen; without one the service's: newest first. */
  readonly usualOrder?: Order
  /** What the list always asks for. */
  readonly always?: Readonly<Record<string, unknown>>
  /** Fills in what the contract requires when nobody has chosen it. */
  readonly filledIn?: (limits: Limits, today: Temporal.PlainDate) => Limits
  /** The list has one page and no more (BR-REP-16). */
  readonly isOnePage?: boolean
  readonly keyOf: (row: Row) => string
  readonly columns: (seen: Seen) => readonly ListColumn<Row>[]
  /** Under the title of a list without any rows and filters. */
  readonly emptyWords: string
  /** Where to go from an empty list: something to make, for those who may. */
  readonly make?: { readonly endpoint: AnyEndpoint; readonly text: string; readonly href: string }
  /** Above the list: what has to be known of it. */
  readonly note?: (seen: Seen) => ReactNode
  /** Asks for the whole list as a file; `bodyOf` where its names differ from the list's. */
  readonly exportTo?: {
    readonly endpoint: AnyEndpoint
    readonly bodyOf?: (query: Readonly<Record<string, unknown>>) => Record<string, unknown>
  }
  /** Where the service itself hands out the whole list, as it is filtered, as a CSV file at once. */
  readonly file?: AnyEndpoint
  readonly bulk?: BulkAction<Row>
}

type RowOf<E> = AnswerOf<E> extends { rows: readonly (infer Row)[] } ? Row : never
type NameOf<E> = Extract<keyof NonNullable<QueryOf<E>>, string>
type SortOf<E> =
  NonNullable<QueryOf<E>> extends { sort_column?: (infer Sort) | undefined } ? Extract<Sort, string> : string

interface Checked<E> {
  readonly filters: readonly Filter<NameOf<E>>[]
  readonly moreFilters?: readonly Filter<NameOf<E>>[]
  readonly sorts: Readonly<Partial<Record<SortOf<E>, string>>>
  readonly always?: Partial<NonNullable<QueryOf<E>>>
}

/** Declares a list of this endpoint: names of filters and orders are those of its contract. */
export function defineList<E extends AnyEndpoint>(
  endpoint: E,
  definition: Omit<ListDefinition<RowOf<E>>, keyof Checked<E> | 'endpoint'> & Checked<E>,
): ListDefinition<RowOf<E>> {
  return { endpoint, ...definition } as unknown as ListDefinition<RowOf<E>>
}
