import { setExcavationCarriedOut, setFinalReinstatement } from '../../../domain/contract/sites.ts'
import { finalSiteHindrance, noExcavationHindrance } from '../../../domain/rules/excavation-answers.ts'
import { useSend } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { useNavigate } from 'react-router'
import { ownersOf } from '../permits/owners.ts'
import type { Work } from '../works/use-work.ts'

type Permit = NonNullable<Work['active_permit']>

/** The two answers that a permit with an excavation is owed: was one carried out, and is its last site registered (BR-REIN-30, BR-PERMIT-92). */
export function ExcavationAnswers({ work }: { work: Work }) {
  const may = useMay()
  const permit = work.active_permit
  if (!permit?.excavation || !permit.actual_start_date) return null
  const owners = ownersOf(work)
  return (
    <section aria-labelledby="excavation-answers">
      <h2 className="govuk-heading-m" id="excavation-answers">
        Answers for permit {permit.permit_reference_number}
      </h2>
      <SummaryList
        rows={[
          { key: 'Excavation carried out', value: permit.excavation_carried_out ? 'Yes' : 'No' },
          { key: 'Last site registered', value: permit.final_reinstatement ? 'Yes' : 'Not yet' },
        ]}
      />
      {permit.excavation_carried_out && may(setFinalReinstatement, owners) ? (
        <FinalSite work={work} permit={permit} />
      ) : null}
      {permit.excavation_carried_out && may(setExcavationCarriedOut, owners) ? (
        <NoExcavation work={work} permit={permit} />
      ) : null}
    </section>
  )
}

const asked = (permit: Permit) => ({ excavation: permit.excavation, isStarted: permit.actual_start_date != null })

function FinalSite({ work, permit }: { work: Work; permit: Permit }) {
  const send = useSend(setFinalReinstatement)
  const navigate = useNavigate()
  const wrn = work.work_reference_number
  const hasExcavationSite = (work.sites ?? []).some((site) => site.reinstatement_type === 'excavation')
  const why = finalSiteHindrance(asked(permit), { isFinal: true, hasExcavationSite })?.no
  const before = permit.final_reinstatement ? 'yes' : 'no'
  if (why && before === 'no')
    return <p className="govuk-body">The last site can be named later: {withoutCapital(why)}.</p>
  return (
    <QuestionForm
      key={before}
      start={{ final_reinstatement: before }}
      submitText="Save this answer"
      submitVariant="secondary"
      sendingText="Saving"
      check={({ final_reinstatement }) =>
        final_reinstatement === 'yes' && why ? [{ field: 'final_reinstatement', message: why }] : []
      }
      onSend={async ({ final_reinstatement }, idempotencyKey) => {
        const isFinal = final_reinstatement === 'yes'
        await send.mutateAsync({
          params: { workReferenceNumber: wrn },
          body: { final_reinstatement: isFinal },
          idempotencyKey,
        })
        await navigate(paths.work(wrn, 'sites'), {
          state: { done: isFinal ? 'The last site is registered: nothing more is due' : 'More sites are to come' },
        })
      }}
    >
      <Radios
        name="final_reinstatement"
        legend="Have all sites been registered?"
        hint="Yes ends the clock for registration; the start can no longer be undone"
        choices={[
          { value: 'yes', label: 'Yes, the last one is registered' },
          { value: 'no', label: 'No, more are to come' },
        ]}
      />
    </QuestionForm>
  )
}

/** Only a no is sent: a yes follows by itself from registering an excavation. */
function NoExcavation({ work, permit }: { work: Work; permit: Permit }) {
  const send = useSend(setExcavationCarriedOut)
  const navigate = useNavigate()
  const wrn = work.work_reference_number
  const { permit_reference_number: prn } = permit
  const isRegistered = (work.sites ?? []).some(
    (site) => site.reinstatement_type === 'excavation' && site.permit_reference_number === prn,
  )
  if (noExcavationHindrance(asked(permit), isRegistered)) return null
  return (
    <QuestionForm
      start={{ excavation_carried_out: '' }}
      submitText="Save that nothing was dug"
      submitVariant="secondary"
      sendingText="Saving"
      check={({ excavation_carried_out }) =>
        excavation_carried_out === 'no'
          ? []
          : [{ field: 'excavation_carried_out', message: 'Select no if nothing was dug, or register the site' }]
      }
      onSend={async (_, idempotencyKey) => {
        const params = { workReferenceNumber: wrn }
        await send.mutateAsync({ params, body: { excavation_carried_out: false }, idempotencyKey })
        await navigate(paths.work(wrn, 'sites'), {
          state: { done: 'No excavation was carried out: no site is due' },
        })
      }}
    >
      <Radios
        name="excavation_carried_out"
        legend="Did you dig?"
        hint="If you dug, register the site: that answers yes"
        choices={[{ value: 'no', label: 'No, nothing was dug under this permit' }]}
      />
    </QuestionForm>
  )
}

const withoutCapital = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
