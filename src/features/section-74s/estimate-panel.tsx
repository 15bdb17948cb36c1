import { useQuery } from '@tanstack/react-query'
import { getPermit } from '../../../domain/contract/permits.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { countWords, dateWords, moneyWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { useActing } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { overrunEstimate, type Known, type OverrunEstimate } from './overrun-facts.ts'

interface Overrun extends Known {
  wrn: string
  prn: string
}

/** Days and charge of an overrun as far as they can be told; undefined while the permit is not read, or cannot be. */
export function useEstimate({ wrn, prn, clearedOn, agreedDays }: Overrun): OverrunEstimate | undefined {
  const now = useNow()
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  const { data } = useQuery({ ...queryFor(getPermit, { params }), enabled: prn !== '' })
  return data && overrunEstimate(data, { clearedOn, agreedDays }, now)
}

/** The overrun, told as an estimate; what it may cost only to people who see money. */
export function EstimatePanel(overrun: Overrun) {
  const { user } = useActing()
  const estimate = useEstimate(overrun)
  if (!overrun.prn) return null
  return (
    <FramedPanel title="Estimate" note="Not a charge">
      {estimate ? (
        <Estimate estimate={estimate} isAgreed={overrun.agreedDays != null} withMoney={seesMoney(user.roles)} />
      ) : (
        <Skeleton text="Reading the permit" rows={2} />
      )}
    </FramedPanel>
  )
}

interface EstimateProps {
  estimate: OverrunEstimate
  /** The days are those of the draft invoice. */
  isAgreed: boolean
  withMoney: boolean
}

function Estimate({ estimate, isAgreed, withMoney }: EstimateProps) {
  const { days, periodEnds, until, isClear, charge } = estimate
  return (
    <>
      <p className="govuk-body">The reasonable period ended on {dateWords(periodEnds)}.</p>
      {days === 0 ? (
        <p className="govuk-body">
          {isClear ? 'The site was clear in time: no day is charged.' : 'It is not over yet: no day is charged so far.'}
        </p>
      ) : (
        <p className="govuk-body">
          <strong>{countWords(days, 'day')} overrun</strong>{' '}
          {isAgreed ? 'as in the draft invoice.' : `${isClear ? 'to' : 'so far, counted to'} ${dateWords(until)}.`}
        </p>
      )}
      {days > 0 && withMoney ? (
        <p className="govuk-body">
          About <strong>{moneyWords(charge)}</strong> for this kind of street. Works off the carriageway and remedial
          works cost less. What is owed is what the authority enters.
        </p>
      ) : null}
      {withMoney ? null : <p className="govuk-body">Amounts are hidden: they need StreetWorksAdmin.</p>}
    </>
  )
}
