import { createComment } from '../../../domain/contract/comments.ts'
import { call } from '../../api/call.ts'
import { placeName } from './application-answers.ts'
import type { ApplicationDraft, AskedToShare } from './application-answers.ts'
import { dateRangeWords } from './application-words.ts'
import { sharingComments } from './ask-to-share.ts'

/** What came of asking others to share, for the page that says what was sent. */
export type SharingSaid = {
  readonly asked: readonly AskedToShare[]
  /** Works records with whether the comment is on them. */
  readonly comments: readonly { readonly wrn: string; readonly isSaid: boolean; readonly detail: string }[]
}

/** Adds the comments about sharing. The application is sent by now: a comment that fails is told, and stops nothing. */
export async function saySharing(draft: ApplicationDraft, wrn: string, key: string): Promise<SharingSaid> {
  const { asked_to_share: asked } = draft.answers
  const own = {
    wrn,
    promoter: draft.promoter_swa_code,
    promoterName: draft.promoter_name,
    place: placeName(draft),
    dates: dateRangeWords(draft.answers) ?? '',
  }
  const comments = await Promise.all(
    sharingComments(own, asked).map(async (comment, at) => {
      const input = {
        params: { workReferenceNumber: comment.wrn },
        body: { topic: 'GENERAL' as const, detail: comment.detail, is_internal: false },
      }
      const isSaid = await call(createComment, input, { idempotencyKey: `${key}-${at}` }).then(
        () => true,
        () => false,
      )
      return { ...comment, isSaid }
    }),
  )
  return { asked, comments }
}
