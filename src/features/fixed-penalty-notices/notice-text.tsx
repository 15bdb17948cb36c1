import { offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { dateTimeWords, dateWords, moneyWords } from '../../../domain/words.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { penaltyTerms } from './penalty-facts.ts'
import '../works/works-record.css'

interface Notice {
  /** Absent before it is issued. */
  readonly reference?: string
  readonly authority: string
  readonly promoter: string
  readonly works: string
  readonly place: string
  readonly permit?: string | null
  readonly offenceCode: string
  readonly offence: Temporal.Instant
  readonly details: string
  readonly issued: Temporal.Instant
  readonly officer: string
  readonly officerContact: string
  readonly officerAddress?: string | null
  readonly representationsTo?: string | null
  readonly representationsAddress?: string | null
  readonly payBy: readonly string[]
}

/** A notice as its receiver reads it: for what, how much until when, how to pay, and how to object. */
export function NoticeText({ notice }: { notice: Notice }) {
  const terms = penaltyTerms(notice.offenceCode, notice.offence, notice.issued)
  return (
    <>
      <SummaryList
        density="dense"
        rows={[
          ...(notice.reference ? [{ key: 'Notice', value: notice.reference }] : []),
          { key: 'Given by', value: notice.authority },
          { key: 'Given to', value: notice.promoter },
          { key: 'Works', value: `${notice.works}, ${notice.place}` },
          ...(notice.permit ? [{ key: 'Permit', value: notice.permit }] : []),
          { key: 'Offence', value: label(offenceCodeLabels, notice.offenceCode) },
          { key: 'When', value: dateTimeWords(notice.offence) },
          { key: 'What happened', value: <span className="app-lines">{notice.details}</span> },
        ]}
      />
      {terms ? (
        <>
          <p className="govuk-body">
            The penalty is <strong>{moneyWords(terms.amounts.full)}</strong>. Pay it by{' '}
            <strong>{dateWords(terms.payUntil)}</strong> and no proceedings are begun for this offence.
          </p>
          <p className="govuk-body">
            Pay by <strong>{dateWords(terms.discountUntil)}</strong> and{' '}
            <strong>{moneyWords(terms.amounts.discounted)}</strong> settles it.
          </p>
          <p className="govuk-body">The notice counts as given on {dateWords(terms.givenOn)}.</p>
        </>
      ) : null}
      {notice.payBy.length > 0 ? (
        <p className="govuk-body">It can be paid by {ways.format(notice.payBy.map((way) => way.toLowerCase()))}.</p>
      ) : null}
      <p className="govuk-body">
        If you think that the notice should not have been given, write to {notice.representationsTo || notice.officer}
        {notice.representationsAddress ? <span className="app-lines">, {notice.representationsAddress}</span> : null}.
      </p>
      <p className="govuk-body">
        Authorised officer: {notice.officer}, {notice.officerContact}
        {notice.officerAddress ? <span className="app-lines">, {notice.officerAddress}</span> : null}
      </p>
    </>
  )
}

const ways = new Intl.ListFormat('en-GB', { type: 'disjunction' })
