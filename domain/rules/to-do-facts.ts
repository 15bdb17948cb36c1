/** The two sides of a works record; an authority's people work on its own works as a promoter's do. */
export type ToDoSide = 'promoter' | 'authority'

export interface ToDoFacts {
  /** Whom it waits for. */
  readonly sides: readonly ToDoSide[]
  /** Several of it, as a tile or a filter names them. */
  readonly title: string
  /** What to do, as the link of a row says it. */
  readonly task: string
  /** The same in a word, for the button of the row. */
  readonly verb: string
  /** What makes it wait, and what happens at the end of its clock; a whole sentence or two. */
  readonly why: string
  /**
   * `rule`: the day follows from a rule. `practice`: no rule sets one; such an item is due some days after it came, and
   * is never overdue.
   */
  readonly clock: 'rule' | 'practice'
  readonly rules: readonly string[]
  /** The page where it is done; `:work`, `:permit` and `:reference` stand for the row's own. */
  readonly page: string
}
