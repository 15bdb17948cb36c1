/**
 * What a server that stands before another Street Manager leaves to it, journey by journey: the suite goes through such a server
 * with `npm run test:pass-through`, and passes over these with their reason.
 */
interface DoneElsewhere {
  readonly spec: string
  /** Of the journeys in it; all of them without. */
  readonly titles?: RegExp
  readonly why: string
}

const administration = 'Administration is done in Street Manager itself: its APIs do not offer it'
const queue = 'The to-do queue is made from the works themselves'
const reports = 'Reports, fees and programme are reckoned from the works themselves'
const governance = 'Ctrl Hub is asked by the server that has the works'
const kept = 'What somebody looked at last, and what an authority usually says, is kept with the works'
const search = 'Search finds works by reference and streets by name there: a journey of its own tries it'
const places = 'Works are counted, and sites, areas and streets drawn, by endpoints of our own'

const table: readonly DoneElsewhere[] = [
  { spec: 'administration', why: administration },
  { spec: 'audit', why: administration },
  { spec: 'users', why: administration },
  { spec: 'workstreams', why: administration },
  { spec: 'organisations', why: administration },
  { spec: 'notifications', why: administration },
  { spec: 'sampling-admin', why: administration },
  { spec: 'import', why: administration },
  { spec: 'geographical-areas', titles: /adds an area|replace a list|chooses begin|authority's/, why: administration },
  { spec: 'forgotten-password', why: 'The mail of a sandbox is read on the server that sends it' },
  { spec: 'habits', titles: /own name/, why: administration },
  { spec: 'habits', titles: /opened last/, why: kept },
  {
    spec: 'deeming',
    titles: /says that the clock was moved/,
    why: 'The clock of a sandbox is moved on its own server',
  },
  { spec: 'exports', titles: /all data of the organisation|what each was asked for/, why: administration },
  { spec: 'coordination', why: reports },
  { spec: 'programme', why: reports },
  { spec: 'fees', why: reports },
  { spec: 'reports', why: reports },
  { spec: 'to-do', why: queue },
  { spec: 'task-notices', why: queue },
  { spec: 'live', titles: /in the queue, on home|stream was cut/, why: queue },
  { spec: 'governance', why: governance },
  { spec: 'ctrl-hub-trouble', why: governance },
  { spec: 'assess-queue', titles: /since the officer last looked/, why: kept },
  { spec: 'penalties-and-overruns', titles: /discounted payment/, why: kept },
  { spec: 'find-and-home', titles: /box in the header/, why: search },
  { spec: 'street', titles: /from a search/, why: search },
  { spec: 'search', titles: /^(?!before another)/, why: search },
  { spec: 'map-counts', titles: /a county shows/, why: places },
  { spec: 'map-layers', titles: /keeps its opacity|on a phone|guarantee|no areas|by state, category/, why: places },
  { spec: 'map-over-the-works', why: places },
  { spec: 'map-pictures', why: places },
  { spec: 'map-take-away', titles: /far out/, why: places },
  { spec: 'clashes-and-streets', titles: /without a base map/, why: places },
]

/** Why this journey is not gone through a server before another one; undefined where it is. */
export function whyElsewhere(file: string, title: string): string | undefined {
  return table.find(({ spec, titles }) => file.endsWith(`/${spec}.spec.ts`) && (titles?.test(title) ?? true))?.why
}
