/** Asking another promoter to share: what it answers in the application, and what is said about it once that is sent. */
import { daysWords, metresWords } from '../clashes/clash-words.ts'
import type { NearbyClash } from '../clashes/use-clashes.ts'
import type { ApplicationAnswers, AskedToShare } from './application-answers.ts'

/** Both fields of the wire take 500 characters (BR-PERMIT-29). */
const limit = 500

type Changes = Partial<ApplicationAnswers>

/** The answers with one more asked: sharing is yes, and the step about it has their reference and how near they are. */
export function asked(answers: ApplicationAnswers, { other, ...near }: NearbyClash): Changes {
  const { worksReference: wrn } = other
  if (!wrn || answers.asked_to_share.some(({ id }) => id === other.id)) return {}
  const words = [other.where, metresWords(near.metres), daysWords(near)].filter(Boolean).join(', ')
  const one: AskedToShare = { wrn, id: other.id, who: other.who, promoter: other.promoter ?? '', words }
  return {
    asked_to_share: [...answers.asked_to_share, one],
    collaborative_working: 'yes',
    collaborative_works: withLine(answers.collaborative_works, wrn),
    collaboration_details: withLine(answers.collaboration_details, detailsLine(one)),
  }
}

/** The answers with one fewer; with nobody left, sharing is a question again where nothing else was said about it. */
export function notAsked(answers: ApplicationAnswers, id: string): Changes {
  const one = answers.asked_to_share.find((each) => each.id === id)
  if (!one) return {}
  const rest = answers.asked_to_share.filter((each) => each.id !== id)
  const collaborative_works = rest.some(({ wrn }) => wrn === one.wrn)
    ? answers.collaborative_works
    : withoutLine(answers.collaborative_works, one.wrn)
  const collaboration_details = withoutLine(answers.collaboration_details, detailsLine(one))
  const isNothingLeft = rest.length === 0 && collaborative_works === '' && collaboration_details === ''
  return {
    asked_to_share: rest,
    collaborative_works,
    collaboration_details,
    ...(isNothingLeft ? { collaborative_working: '' as const } : {}),
  }
}

const detailsLine = ({ who, words }: AskedToShare) => `Asked to share with ${who}: ${words}`

function withLine(text: string, line: string): string {
  const lines = text.split('\n').filter((each) => each.trim() !== '')
  const longer = lines.includes(line) ? lines : [...lines, line]
  const joined = longer.join('\n')
  // what no longer fits is left to the person, whose words come first
  return joined.length <= limit ? joined : text
}

function withoutLine(text: string, line: string): string {
  return text
    .split('\n')
    .filter((each) => each.trim() !== '' && each !== line)
    .join('\n')
}

/** Comments to add after sending: one on the new record for everybody asked, one on each record of the same promoter. */
export function sharingComments(
  own: {
    readonly wrn: string
    readonly promoter: string
    readonly promoterName: string
    readonly place: string
    readonly dates: string
  },
  everybody: readonly AskedToShare[],
): { readonly wrn: string; readonly detail: string }[] {
  if (everybody.length === 0) return []
  const list = everybody.map(({ who, wrn, words }) => `${who}, ${wrn}: ${words}.`).join('\n')
  const onOwn = { wrn: own.wrn, detail: `We would like to share these works or their traffic management.\n${list}` }
  const others = new Map(everybody.filter(({ promoter }) => promoter === own.promoter).map((each) => [each.wrn, each]))
  const onTheirs = [...others.values()].map(({ wrn, words }) => ({
    wrn,
    detail: `${own.promoterName} would like to share with ${own.wrn}, ${own.place}, ${own.dates} (${words}).`,
  }))
  return [onOwn, ...onTheirs].map(({ wrn, detail }) => ({ wrn, detail: detail.slice(0, 1500) }))
}
