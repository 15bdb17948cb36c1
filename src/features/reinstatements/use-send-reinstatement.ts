import { useEffect, useState } from 'react'
import { addReinstatement, createSite } from '../../../domain/contract/sites.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { photoFiles } from '../../forms/photos/photo-files.ts'
import type { ToPutRight } from '../outbox/put-right.tsx'
import type { Work } from '../works/use-work.ts'
import {
  reinstatementBody,
  siteBody,
  type ReinstatementAnswers,
  type ReinstatementAround,
} from './reinstatement-answers.ts'

/**
 * Sends the photos, then the record that names them; trying again sends no photo twice. Without a connection both are kept on the
 * device and go later.
 */
export function useSendReinstatement(
  work: Pick<Work, 'work_reference_number' | 'street_name'>,
  { replaces }: ToPutRight<ReinstatementAnswers>,
) {
  const acting = useActing()
  const make = useSendOrKeep(createSite, acting)
  const add = useSendOrKeep(addReinstatement, acting)
  const [words, setWords] = useState('Sending')
  const wrn = work.work_reference_number
  useEffect(() => {
    // where a site that is kept leads to: fetched while there may still be a signal
    void Promise.allSettled([import('../works/works-record.tsx'), import('../sites/sites-tab.tsx')])
  }, [])

  const filesOf = ({ photos }: ReinstatementAnswers) => ({
    files: photoFiles(photos),
    onProgress: (share: number) => setWords(share < 1 ? `Sending photos, ${Math.round(share * 100)}%` : 'Sending'),
  })

  const kept = (what: string) => ({
    href: paths.work(wrn, 'sites'),
    done: `${what} is kept on this device and goes as soon as there is a connection`,
  })

  return {
    /** For the button while it sends. */
    words,
    async site(answers: ReinstatementAnswers, around: ReinstatementAround, idempotencyKey: string) {
      const outcome = await make({
        params: { workReferenceNumber: wrn },
        body: siteBody(answers, around, []),
        ...filesOf(answers),
        idempotencyKey,
        title: `Site of ${wrn}, ${work.street_name}`,
        record: wrn,
        editHref: `${recordPaths.newSite(wrn)}/check`,
        answers,
        replaces,
      })
      if (outcome.kept) return kept('The site')
      const { site_reference_number: site } = outcome.answer
      return { href: recordPaths.site(wrn, site), done: doneWords(`Site ${site} is registered`, answers, around) }
    },
    async reinstatement(answers: ReinstatementAnswers, around: ReinstatementAround, idempotencyKey: string) {
      const site = around.site?.reference ?? ''
      const outcome = await add({
        params: { workReferenceNumber: wrn, siteReferenceNumber: site },
        body: reinstatementBody(answers, around, []),
        ...filesOf(answers),
        idempotencyKey,
        title: `Reinstatement of site ${site} of ${wrn}, ${work.street_name}`,
        record: wrn,
        editHref: `${recordPaths.site(wrn, site, 'reinstatements/new')}/check`,
        answers,
        replaces,
      })
      if (outcome.kept) return kept('The reinstatement')
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
