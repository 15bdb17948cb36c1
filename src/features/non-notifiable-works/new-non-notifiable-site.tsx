import { useState } from 'react'
import { registerNonNotifiableSite } from '../../../domain/contract/non-notifiable-works.ts'
import { fileCalls } from '../../api/file-calls.ts'
import { useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { sendPhotos } from '../../forms/photos/send-photos.ts'
import { writableWorkstreams } from '../apply/beginning.ts'
import { usePromoterPrefix } from '../streets/use-promoter-prefix.ts'
import { endWords } from '../reinstatements/reinstatement-rows.ts'
import {
  nonNotifiableBody,
  noSiteAnswers,
  withoutPermit,
  type NonNotifiableAnswers,
  type NonNotifiableAround,
} from './non-notifiable-answers.ts'
import { nonNotifiableJourney } from './non-notifiable-steps.tsx'

/** Registers holes or pole testing that need no permit, with their works record (J17). */
export function NewNonNotifiableSite() {
  const acting = useActing()
  const may = useMay()
  const now = useNow()
  const prefix = usePromoterPrefix(acting.promoter)
  const send = useSend(registerNonNotifiableSite)
  const [sending, setSending] = useState('Registering')
  const home = { text: 'Home', href: paths.home() }
  const title = 'You cannot register non-notifiable works'
  const { promoter } = acting
  if (!may(registerNonNotifiableSite) || !promoter) {
    const why = 'Promoters register works that need no permit, and contractors for them'
    return <NotNow title={title} why={why} back={home} />
  }
  const workstreams = writableWorkstreams(acting)
  if (workstreams.length === 0) {
    const why =
      'You have no workstream that you may add works to. An administrator of your organisation can give you one'
    return <NotNow title={title} why={why} back={home} />
  }
  const around: NonNotifiableAround = { ...withoutPermit(now), promoter, promoterPrefix: prefix }
  const only = workstreams.length === 1 ? (workstreams[0]?.workstream_prefix ?? '') : ''
  return (
    <JourneyPages
      journey={nonNotifiableJourney}
      around={around}
      base={recordPaths.newNonNotifiableSite()}
      draft={`draft:non-notifiable-site:${promoter}`}
      draftTitle="Register non-notifiable works"
      start={{ ...noSiteAnswers, workstream_prefix: only }}
      back={home}
      submitText="Register the works"
      sendingText={sending}
      consequences={whatRegisteringDoes}
      onSend={async (answers, idempotencyKey) => {
        const { send: sendFile } = fileCalls(acting.scope.swa_code)
        const ids = await sendPhotos(answers.photos, sendFile, (share) =>
          setSending(`Sending photos, ${Math.round(share * 100)}%`),
        )
        setSending('Registering')
        const made = await send.mutateAsync({ body: nonNotifiableBody(answers, around, ids), idempotencyKey })
        return {
          href: recordPaths.site(made.work_reference_number, made.site_reference_number),
          done: `Works ${made.work_reference_number} are registered with site ${made.site_reference_number}`,
        }
      }}
    />
  )
}

const whatRegisteringDoes = (answers: NonNotifiableAnswers, around: NonNotifiableAround) => {
  const ends = endWords({ ...answers, reinstatement_type: answers.reinstatement_type || 'bar_holes' }, around)
  return (
    <FramedPanel title="What registering does">
      <ul className="govuk-list govuk-list--bullet">
        <li>It makes a works record of its own: further sites are added there</li>
        {ends ? <li>{`${ends.charAt(0).toUpperCase()}${ends.slice(1)}`}</li> : null}
        <li>It cannot be edited: put a slip right by adding another reinstatement, or by deleting it</li>
      </ul>
    </FramedPanel>
  )
}
