import { useState } from 'react'
import { addReinstatement, createSite } from '../../../domain/contract/sites.ts'
import { fileCalls } from '../../api/file-calls.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import type { Photo } from '../../forms/photos/photos.ts'
import { sendPhotos } from '../../forms/photos/send-photos.ts'
import type { Work } from '../works/use-work.ts'
import {
  reinstatementBody,
  siteBody,
  type ReinstatementAnswers,
  type ReinstatementAround,
} from './reinstatement-answers.ts'

/** Sends the photos, then the record that names them; trying again sends no photo twice. */
export function useSendReinstatement({ work_reference_number: wrn }: Pick<Work, 'work_reference_number'>) {
  const { scope } = useActing()
  const make = useSend(createSite)
  const add = useSend(addReinstatement)
  const [words, setWords] = useState('Sending')

  async function sent(photos: readonly Photo[]): Promise<number[]> {
    const { send } = fileCalls(scope.swa_code)
    const ids = await sendPhotos(photos, send, (share) => setWords(`Sending photos, ${Math.round(share * 100)}%`))
    setWords('Sending')
    return ids
  }

  return {
    /** For the button while it sends. */
    words,
    async site(answers: ReinstatementAnswers, around: ReinstatementAround, idempotencyKey: string) {
      const body = siteBody(answers, around, await sent(answers.photos))
      const { site_reference_number: site } = await make.mutateAsync({
        params: { workReferenceNumber: wrn },
        body,
        idempotencyKey,
      })
      return { href: recordPaths.site(wrn, site), done: doneWords(`Site ${site} is registered`, answers, around) }
    },
    async reinstatement(answers: ReinstatementAnswers, around: ReinstatementAround, idempotencyKey: string) {
      const site = around.site?.reference ?? ''
      const body = reinstatementBody(answers, around, await sent(answers.photos))
      await add.mutateAsync({ params: { workReferenceNumber: wrn, siteReferenceNumber: site }, body, idempotencyKey })
      return { href: recordPaths.site(wrn, site), done: doneWords('The reinstatement is registered', answers, around) }
    },
  }
}

function doneWords(
  first: string,
  { final_reinstatement }: ReinstatementAnswers,
  { permit }: ReinstatementAround,
): string {
  return permit && final_reinstatement === 'yes' ? `${first}. It is the last of permit ${permit.reference}` : first
}
