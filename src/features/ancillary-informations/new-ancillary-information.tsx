import { useMemo } from 'react'
import { addAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { draftKey } from '../../forms/drafts.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { ownersOf } from '../permits/owners.ts'
import { usePermit } from '../permits/use-permit.ts'
import { lineOf } from '../streets/place-lookup.ts'
import { addHindrance } from './add-hindrance.ts'
import { ancillaryBody, noAncillary } from './ancillary-answers.ts'
import { ancillaryJourney } from './ancillary-steps.tsx'

/** Signals, welfare or a compound that belong to the works of a permit (J4). */
export function NewAncillaryInformation() {
  const permit = usePermit()
  const acting = useActing()
  const may = useMay()
  const send = useSendOrKeep(addAncillaryInformation, acting)
  const streetLine = useMemo(() => lineOf(permit), [permit])
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const back = { text: 'Back to the permit', href: paths.permit(wrn, prn) }
  const why = may(addAncillaryInformation, ownersOf(permit))
    ? addHindrance(permit)
    : `Only ${permit.promoter_organisation}, with full access to the workstream, adds to this permit`
  if (why) return <NotNow title="You cannot add ancillary information" why={why} back={back} />
  const street = { usrn: permit.usrn, name: permit.street_name }
  return (
    <JourneyPages
      journey={ancillaryJourney}
      around={{
        street,
        streetLine,
        centre: centrePoint(permit.works_coordinates),
      }}
      base={recordPaths.newAncillaryInformation(wrn, prn)}
      draft={draftKey('ancillary-information', prn)}
      draftTitle={`Ancillary information of ${prn}`}
      start={noAncillary(street)}
      about={`${prn}, ${permit.street_name}`}
      back={back}
      submitText="Add to the permit"
      sendingText="Adding"
      onSend={async (answers, idempotencyKey) => {
        const sent = await send({
          params: { workReferenceNumber: wrn, permitReferenceNumber: prn },
          body: ancillaryBody(answers) as BodyOf<typeof addAncillaryInformation>,
          idempotencyKey,
          title: `Ancillary information of ${prn}, ${permit.street_name}`,
          record: wrn,
        })
        if (sent.kept) {
          return { href: recordPaths.outbox(), done: 'It is kept on this device and goes when you are connected' }
        }
        const { ancillary_info_reference_number: reference } = sent.answer
        return { href: recordPaths.ancillaryInformation(wrn, prn, reference), done: `${reference} is added` }
      }}
    />
  )
}
