/** Comments as conversations: those that name the same record belong together, the others by their topic. */
import { parseReference, type ReferenceKind } from '../../../domain/references.ts'
import type { Comment } from './comment-facts.ts'

export interface Thread {
  readonly key: string
  /** "Inspection MW00112345678-INSP-01", or the topic. */
  readonly title: string
  /** The record that it is about. */
  readonly about: NamedRecord | undefined
  /** Oldest first, as one reads a conversation. */
  readonly comments: readonly Comment[]
  readonly unread: number
}

export interface NamedRecord {
  readonly kind: NamedKind
  readonly reference: string
}

type NamedKind = Extract<
  ReferenceKind,
  | 'permit'
  | 'change_request'
  | 'inspection'
  | 'fixed_penalty_notice'
  | 'section_74'
  | 'section_81'
  | 'non_compliance'
  | 'comment'
>

const kindWords: Readonly<Record<NamedKind, string>> = {
  permit: 'Permit',
  change_request: 'Change request',
  inspection: 'Inspection',
  fixed_penalty_notice: 'Fixed penalty notice',
  section_74: 'Section 74',
  section_81: 'Section 81',
  non_compliance: 'Non-compliance',
  comment: 'Comment',
}

const isNamed = (kind: ReferenceKind): kind is NamedKind => kind in kindWords

/** Ends of references as people write them when the works are understood: `INSP-02`, `S81`. */
const shortForm = /^(INSP|FPN|NC|S74|COM)-\d{2,}$|^S81$/

/** The records of these works that a text names, in its order, and any Section 81, whose works are its own. */
export function recordsNamedIn(text: string, wrn: string): NamedRecord[] {
  const words = text.toUpperCase().match(/[A-Z0-9][A-Z0-9_-]*[A-Z0-9]/g) ?? []
  return words.flatMap((word) => {
    const found = parseReference(shortForm.test(word) ? `${wrn.toUpperCase()}-${word}` : word)
    if (!found || !isNamed(found.kind)) return []
    const isOurs = found.reference.startsWith(`${wrn.toUpperCase()}-`) || found.kind === 'section_81'
    return isOurs ? [{ kind: found.kind, reference: found.reference }] : []
  })
}

/** What a comment is about: the first record it names; a comment on a comment is about what that one is about. */
function subjectOf(comment: Comment, wrn: string, others: ReadonlyMap<string, Comment>): NamedRecord | undefined {
  const seen = new Set<string>()
  let [named] = recordsNamedIn(comment.detail, wrn)
  let last = named
  while (named?.kind === 'comment' && !seen.has(named.reference)) {
    seen.add(named.reference)
    const answered = others.get(named.reference)
    if (!answered) return named
    last = named
    ;[named] = recordsNamedIn(answered.detail, wrn)
  }
  return named ?? last
}

/** Those with something unread first, then by their latest comment. */
export function threadsOf(
  comments: readonly Comment[],
  wrn: string,
  isUnread: (comment: Comment) => boolean,
): Thread[] {
  const byReference = new Map(comments.map((comment) => [comment.reference, comment]))
  const groups = new Map<string, { about: NamedRecord | undefined; comments: Comment[] }>()
  for (const comment of comments) {
    const about = subjectOf(comment, wrn, byReference)
    // a chain of answers that ends in a comment of no record stands with that comment, under its topic
    const root = about?.kind === 'comment' ? byReference.get(about.reference) : undefined
    const key = about && !root ? about.reference : `topic ${(root ?? comment).topic.toLowerCase()}`
    const group = groups.get(key) ?? { about: root ? undefined : about, comments: [] }
    group.comments.push(comment)
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, group]) => {
      const inOrder = group.comments.toSorted((a, b) => a.at.localeCompare(b.at))
      return {
        key,
        about: group.about,
        title: group.about ? titleOf(group.about) : (inOrder[0]?.topic ?? ''),
        comments: inOrder,
        unread: inOrder.filter(isUnread).length,
      }
    })
    .toSorted((a, b) => Number(b.unread > 0) - Number(a.unread > 0) || latestOf(b).localeCompare(latestOf(a)))
}

const titleOf = ({ kind, reference }: NamedRecord) => `${kindWords[kind]} ${reference}`
const latestOf = ({ comments }: Thread) => comments.at(-1)?.at ?? ''

/** What an answer begins with, so that it lands in the same conversation. */
export function replyStart(thread: Pick<Thread, 'about'>, comment: Comment): string {
  return `${thread.about?.reference ?? comment.reference}: `
}
