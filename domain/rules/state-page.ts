/** The page of a table of states in the docs: a diagram and the table, written from what the server decides by. */
import { roleLabels } from '../labels/organisations.ts'
import type { Mover, StateMachine } from './state-machine.ts'

/** A table of states in the words of its page, whatever it is kept as. */
export interface StateTable {
  /** What it is about: `Fixed penalty notice`. */
  readonly name: string
  /** What a reader has to know beforehand, in a sentence or two. */
  readonly about: string
  readonly states: Readonly<Record<string, string>>
  readonly rows: readonly StateRow[]
}

export interface StateRow {
  readonly from: readonly (string | null)[]
  /** For the middle of a sentence: `be disputed`. */
  readonly action: string
  readonly by: readonly Mover[]
  /** The states that may follow; none when the state stays as it is. */
  readonly to: readonly string[]
  /** How the table says what follows, when a list of states would mislead. */
  readonly toWords?: string
  readonly rule: string
  /** Further columns by their heading. */
  readonly more: Readonly<Record<string, string>>
}

/** A machine of the list in machines.ts as its page needs it. */
export function tableOf(machine: StateMachine<string, string>): StateTable {
  return {
    name: machine.name,
    about: 'What has no line here cannot be done. That the record is the caller’s own is asked before.',
    states: machine.states,
    rows: machine.moves.map((move) => ({
      from: move.from,
      action: machine.actions[move.do] ?? move.do,
      by: move.by,
      to: move.to === 'unchanged' ? [] : [move.to],
      rule: move.rule,
      more: { 'In the history': `\`${move.event}\`` },
    })),
  }
}

/** The name of the page's file, without its folder. */
export function fileNameOf({ name }: Pick<StateTable, 'name'>): string {
  return `${name.toLowerCase().replaceAll(/\W+/g, '-')}.md`
}

/** The whole page as Markdown. */
export function statePage(table: StateTable): string {
  const stays = table.rows.some(({ to }) => to.length === 0)
  const staying = stays ? ['Moves that leave the state as it is are in the table only.', ''] : []
  return [
    `# ${table.name}: states`,
    '',
    `${fromWhat} ${table.about}`,
    '',
    '```mermaid',
    ...diagramLines(table),
    '```',
    '',
    ...staying,
    ...tableLines(table),
    '',
  ].join('\n')
}

/** The page that lists the others. */
export function statesIndex(tables: readonly StateTable[]): string {
  const lines = tables.map((table) => {
    const states = Object.keys(table.states).length
    return `- [${table.name}](${fileNameOf(table)}): ${states} states, ${table.rows.length} moves`
  })
  return ['# Tables of states', '', `${fromWhat} Each is one table in \`domain/rules\`.`, '', ...lines, ''].join('\n')
}

const fromWhat = 'Written by `npm run docs:states` from the table that the server decides by.'

function diagramLines({ states, rows }: StateTable): string[] {
  const edges = new Map<string, Set<string>>()
  for (const { from, to, action } of rows) {
    for (const start of from) {
      for (const end of to.filter((state) => state !== start)) {
        const arrow = `${start ?? '[*]'} --> ${end}`
        edges.set(arrow, (edges.get(arrow) ?? new Set()).add(action))
      }
    }
  }
  const drawn = new Set([...edges.keys()].flatMap((arrow) => arrow.split(' --> ')))
  const comes = new Set(rows.flatMap(({ to }) => to))
  const beginnings = [...drawn].filter((state) => state !== '[*]' && !comes.has(state))
  return [
    'stateDiagram-v2',
    ...Object.entries(states)
      .filter(([state]) => drawn.has(state))
      .map(([state, words]) => `    state "${words}" as ${state}`),
    ...beginnings.map((state) => `    [*] --> ${state}`),
    ...[...edges].map(([arrow, actions]) => `    ${arrow} : ${[...actions].join(' / ')}`),
  ]
}

function tableLines({ states, rows }: StateTable): string[] {
  const hasMovers = rows.some(({ by }) => by.length > 0)
  const more = [...new Set(rows.flatMap((row) => Object.keys(row.more)))]
  const heads = ['When it is', 'It may', ...(hasMovers ? ['By'] : []), 'And is then', ...more, 'Rule']
  const words = (state: string | null) => (state === null ? 'not there yet' : (states[state] ?? state))
  const lines = rows.map((row) => [
    row.from.map(words).join(', '),
    row.action,
    ...(hasMovers ? [row.by.map(moverWords).join(' or ')] : []),
    row.toWords ?? (row.to.length > 0 ? row.to.map(words).join(', ') : 'as before'),
    ...more.map((head) => row.more[head] ?? ''),
    row.rule,
  ])
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
}

const moverWords = (mover: Mover) => (mover === 'system' ? 'the service' : roleLabels[mover].toLowerCase())
