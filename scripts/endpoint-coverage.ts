/** What the server's tests saw of each endpoint, from the notes of server/testing/endpoint-notes.ts. */
import { readFileSync } from 'node:fs'
import { implementations } from '../server/street-manager/implementations.ts'
import { nameOf } from '../server/testing/endpoint-name.ts'

/** Endpoints that refuse nobody: there is no refusal to try. */
const refusesNobody = [/^GET \/v6\/\w+\/status$/, /^GET \/session$/, /^DELETE \/session$/]

/** Writes whose success leaves no event, and why that is right. Every other write leaves one (BR-WORK-09). */
const withoutEvent: readonly (readonly [endpoints: RegExp, reason: string])[] = [
  [/\/(?:authenticate|authenticate\/initial|refresh|logout|session|session\/first-password)$/, 'signing in and out'],
  [/\/v6\/party\/(?:forgot-password|reset-password|set-password)$/, 'a password is nobody else’s matter'],
  [/^(?:POST|DELETE) \/v6\/work\/files(?:\/:fileId)?$/, 'a file without a record yet; joining one leaves the event'],
  [/^POST \/v6\/lookup\/|^POST \/v6\/event\/permits\/search$/, 'a search, and nothing is written'],
  [/^POST \/v6\/sampling\/sample-inspections$/, 'a run is asked for; what it draws leaves its events'],
  [/^POST \/(?:v6\/export|app\/audit|app\/fees\/ledger)\//, 'a list is read'],
  [/^DELETE \/v6\/worklist\//, 'what one person wants to see no more'],
  [/^POST \/app\/clashes$/, 'what is near a place is read'],
  [/^POST \/app\/workstream-access\/preview$/, 'what a change would do, and nothing is written'],
  [/^POST \/app\/geographical-areas\/preview$/, 'what a new list would change, and nothing is written'],
  [/^PUT \/app\/geographical-areas\/chosen$/, 'what one person wants to see first'],
  [/^PUT \/app\/works\/.*\/view$/, 'what one officer has seen, for that officer alone'],
  [/^(?:POST|PUT|DELETE) \/app\/(?:templates|saved-views)/, 'what people keep for the next time, not a record'],
  [/^(?:POST|DELETE) \/app\/calendar-link$/, 'where one person reads their own queue beside the app'],
  [/^PUT \/app\/to-do\//, 'how an organisation shares out its work, for itself alone'],
  [/^POST \/app\/notifications\//, 'a message is sent: the log of deliveries has it'],
  [/^DELETE \/app\/exports\//, 'a list is not read after all'],
  [/^POST \/sandbox\//, 'the sandbox itself, not a record in it'],
]

/** Prints the lines of the report; resolves to the number of faults. */
export function reportEndpointCoverage(notes: string): number {
  const seen = new Set(readNotes(notes))
  const names = implementations.map(({ endpoint }) => nameOf(endpoint))
  const refusing = names.filter((name) => !refusesNobody.some((pattern) => pattern.test(name)))
  const noSuccess = names.filter((name) => !seen.has(`${name}\tsuccess`))
  const noRefusal = refusing.filter((name) => !seen.has(`${name}\trefusal`))
  console.log(
    `server tests: ${names.length - noSuccess.length} of ${names.length} endpoints answered a success, ` +
      `${refusing.length - noRefusal.length} of ${refusing.length} a refusal`,
  )
  for (const name of noSuccess) console.log(`  no success: ${name}`)
  for (const name of noRefusal) console.log(`  no refusal: ${name}`)
  return noSuccess.length + noRefusal.length + reportSilentWrites(names, seen)
}

function reportSilentWrites(names: readonly string[], seen: ReadonlySet<string>): number {
  const silent = names.filter((name) => seen.has(`${name}\tleft none`) && !seen.has(`${name}\tleft an event`))
  const reasonOf = (name: string) => withoutEvent.find(([pattern]) => pattern.test(name))?.[1]
  const faults = silent.filter((name) => reasonOf(name) === undefined)
  console.log(
    `server tests: ${silent.length} endpoints write without an event, ${faults.length} of them without a reason`,
  )
  for (const name of silent) console.log(`  ${reasonOf(name) ?? 'NO REASON'}: ${name}`)
  return faults.length
}

function readNotes(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}
