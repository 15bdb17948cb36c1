import { useSearchParams } from 'react-router'
import { createSection81 } from '../../../domain/contract/section-81s.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { draftKey } from '../../forms/drafts.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { photoFiles } from '../../forms/photos/photo-files.ts'
import { PutRight, type ToPutRight } from '../outbox/put-right.tsx'
import { pointAsked } from '../streets/place-asked.ts'
import { defectBody, defectAsked, newDefect, type DefectDraft } from './defect-draft.ts'
import { defectJourney, type DefectAround } from './defect-steps.tsx'

/**
 * An inspector tells a promoter of apparatus that is wrong in the street, or of works that are nobody's (J12); `?at=`, `?type=` and
 * `?note=` say what a search at the roadside found out already.
 */
export function ReportDefect() {
  const may = useMay()
  if (!may(createSection81)) {
    return (
      <NotNow
        title="You cannot report a defect"
        why="Only officers of highway authorities issue Section 81s"
        back={{ text: 'Go to the home page', href: paths.home() }}
      />
    )
  }
  return <PutRight<DefectDraft> endpoint={createSection81}>{(mine) => <Pages mine={mine} />}</PutRight>
}

function Pages({ mine }: { mine: ToPutRight<DefectDraft> }) {
  const [search] = useSearchParams()
  const now = useNow()
  const acting = useActing()
  const send = useSendOrKeep(createSection81, acting)
  const { user } = acting
  const authority = user.organisation_reference
  return (
    <div className="app-at-hand">
      <JourneyPages<DefectDraft, DefectAround>
        journey={defectJourney}
        around={{ now, authority }}
        base={recordPaths.newSection81()}
        search={search.toString()}
        intro={mine.intro}
        draft={draftKey('section-81', search.get('at') ?? 'new') + mine.draftEnd}
        draftTitle="Defect (Section 81)"
        start={
          mine.answers ?? {
            ...newDefect(now, `${user.first_name} ${user.last_name}`),
            ...defectAsked(search),
            works_coordinates: pointAsked(search),
          }
        }
        back={{ text: 'Home', href: paths.home() }}
        submitText="Issue Section 81"
        sendingText="Issuing"
        onSend={async (typed, idempotencyKey) => {
          const body = defectBody(typed, authority)
          if (!body) throw new Error('A Section 81 with open questions was sent')
          const sent = await send({
            params: undefined,
            body,
            idempotencyKey,
            title: `Section 81, ${typed.street?.street_descriptor ?? ''}`,
            record: `section-81 ${idempotencyKey}`,
            files: photoFiles(typed.photos),
            editHref: `${recordPaths.newSection81()}/check`,
            answers: typed,
            replaces: mine.replaces,
          })
          if (sent.kept) {
            return { href: recordPaths.outbox(), done: 'The Section 81 is kept here and goes when you are connected' }
          }
          const { work_reference_number: wrn, section_81_reference_number: reference } = sent.answer
          return { href: recordPaths.section81(wrn, reference), done: `Section 81 ${reference} is issued` }
        }}
      />
    </div>
  )
}
