import { addFilesToWork } from '../../../domain/contract/files.ts'
import { setExcavationCarriedOut, setFinalReinstatement } from '../../../domain/contract/sites.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { fileNameOf } from '../../forms/photos/photos.ts'
import type { Permit } from '../permits/use-permit.ts'
import { toldAfterStop, type askedAtStop, type StopAnswers } from './stop-answers.ts'

/** Something that was said with a stop and did not go: the stop itself is recorded. */
export interface AfterStopTrouble {
  readonly words: string
  readonly link: string
  readonly href: string
}

/** Sends what was said with a stop, each on its own: what one of them is refused for does not hold the others back. */
export function useAfterStop(permit: Permit) {
  const acting = useActing()
  const excavation = useSendOrKeep(setExcavationCarriedOut, acting)
  const final = useSendOrKeep(setFinalReinstatement, acting)
  const addFiles = useSendOrKeep(addFilesToWork, acting)
  const { work_reference_number: wrn, street_name: street } = permit

  return async (answers: StopAnswers, asked: ReturnType<typeof askedAtStop>): Promise<AfterStopTrouble[]> => {
    const { isNotDug, isFinal } = toldAfterStop(answers, asked)
    const sites = { link: 'Answer again', href: paths.work(wrn, 'sites') }
    const each = () => ({
      params: { workReferenceNumber: wrn },
      idempotencyKey: crypto.randomUUID(),
      record: wrn,
    })
    const troubles: (AfterStopTrouble | undefined)[] = []
    if (isNotDug) {
      const what = { ...each(), body: { excavation_carried_out: false as const }, title: `Nothing was dug, ${street}` }
      troubles.push(await troubleOf(excavation(what), 'That nothing was dug', sites))
    }
    if (isFinal) {
      const what = { ...each(), body: { final_reinstatement: true }, title: `All sites are registered, ${street}` }
      troubles.push(await troubleOf(final(what), 'That all sites are registered', sites))
    }
    if (answers.photos.length > 0) {
      const files = answers.photos.map((photo) => ({
        id: photo.id,
        field: 'file_ids',
        name: fileNameOf(photo),
        blob: photo.blob,
      }))
      const what = { ...each(), body: { file_ids: [] }, files, title: `Photos of the clear site, ${street}` }
      const again = { link: 'Add them again', href: paths.work(wrn, 'files') }
      troubles.push(await troubleOf(addFiles(what), 'The photos', again))
    }
    return troubles.filter((trouble) => trouble !== undefined)
  }
}

async function troubleOf(
  sending: Promise<unknown>,
  what: string,
  again: { link: string; href: string },
): Promise<AfterStopTrouble | undefined> {
  try {
    await sending
    return undefined
  } catch (error) {
    const why = error instanceof ApiError ? error.message : 'it could not be sent'
    return { words: `${what} did not go: ${why}`, ...again }
  }
}
