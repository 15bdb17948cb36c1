import { deleteFpn, issueFpn, updateFpnStatus } from '../../../domain/contract/fixed-penalty-notices.ts'
import { fpnStatusColour } from '../../../domain/labels/fixed-penalty-notices.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { dateTimeWords, dateWords, moneyWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { Columns } from '../../components/Columns.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { FileList } from '../files/file-list.tsx'
import { RecordTrail } from '../history/record-trail.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { FpnPage, type Fpn } from './fpn-page.tsx'
import { MoveFpn } from './move-fpn.tsx'
import { penaltyClock, penaltyTerms } from './penalty-facts.ts'
import '../works/works-record.css'

/** One fixed penalty notice (W13): what for, how much until when, what each side said, and what can be done. */
export function FpnRecord() {
  return <FpnPage>{(fpn) => <FpnInFull fpn={fpn} />}</FpnPage>
}

function FpnInFull({ fpn }: { fpn: Fpn }) {
  const work = useWork()
  const may = useMay()
  const now = useNow()
  const owners = ownersOf(work)
  const clock = penaltyClock(fpn, now)
  const { work_reference_number: wrn, fpn_reference_number: ref } = fpn
  const files = fpn.files ?? []
  return (
    <>
      <div className="app-record-head">
        <div>
          <PageTitle title={`Fixed penalty notice ${ref}`} />
          <p className="app-record-head__line">
            <CopyButton text={ref} about="the reference of the notice" />
            <Tag colour={fpnStatusColour(fpn.fpn_status)}>{fpn.fpn_status_string}</Tag>
            <span>{fpn.fpn_offence_type_string}</span>
          </p>
          <p className="govuk-body">
            {fpn.location}, part of <AppLink href={paths.work(wrn)}>works {wrn}</AppLink>
          </p>
        </div>
        <section className="app-what-now" aria-label="What now">
          {clock ? (
            <ClockTag group={clock.group} note={clock.note}>
              {clock.words}
            </ClockTag>
          ) : null}
          <div className="govuk-button-group">
            <Button variant="secondary" href={recordPaths.fixedPenaltyNotice(wrn, ref, 'notice')}>
              Print notice
            </Button>
            {may(deleteFpn, owners) ? (
              <AppLink href={recordPaths.fixedPenaltyNotice(wrn, ref, 'delete')}>Delete, if issued in error</AppLink>
            ) : null}
          </div>
        </section>
      </div>
      <Columns kind="record">
        <div>
          {may(updateFpnStatus, owners) ? <MoveFpn key={fpn.fpn_status} fpn={fpn} /> : null}
          <SummaryCard title="The offence" rows={offenceRows(fpn)} />
          <SummaryCard title="Evidence">
            {files.length > 0 ? <FileList files={files} /> : <p className="govuk-body">No files came with it.</p>}
          </SummaryCard>
          <h2 className="govuk-heading-m">What happened to it</h2>
          <RecordTrail events={work.history} reference={ref} wrn={wrn} />
        </div>
        <div>
          <SummaryCard title="What it costs" rows={moneyRows(fpn)} />
          <SummaryCard title="Who gave it" rows={officerRows(fpn)} />
          {may(issueFpn, owners) ? (
            <p className="govuk-body">
              <AppLink href={recordPaths.newFixedPenaltyNotice(wrn)}>Issue another notice on these works</AppLink>
            </p>
          ) : null}
        </div>
      </Columns>
    </>
  )
}

export function offenceRows(fpn: Fpn): SummaryRow[] {
  const { work_reference_number: wrn, permit_reference_number: prn } = fpn
  return [
    { key: 'Offence', value: fpn.fpn_offence_type_string },
    { key: 'When', value: dateTimeWords(fpn.offence_date) },
    { key: 'What happened', value: <span className="app-lines">{fpn.offence_details}</span> },
    { key: 'Permit', value: prn ? <AppLink href={paths.permit(wrn, prn)}>{prn}</AppLink> : 'None' },
    { key: 'Promoter', value: fpn.promoter_organisation },
    { key: 'Highway authority', value: fpn.ha_organisation },
    { key: 'Issued', value: dateTimeWords(fpn.issue_date_time) },
    { key: 'Last changed', value: dateTimeWords(fpn.status_changed_date) },
  ]
}

/** Amounts and days are of use until the notice has come to its end (BR-FPN-19). */
function moneyRows(fpn: Fpn): SummaryRow[] {
  const ways = fpn.payment_methods_string?.join(', ') || 'Not stated'
  const terms = penaltyTerms(fpn.fpn_offence_type, instantOf(fpn.offence_date), instantOf(fpn.issue_date_time))
  const isOver = ['paid', 'paid_discounted', 'withdrawn'].includes(fpn.fpn_status)
  if (!terms || isOver) {
    return [
      { key: 'State', value: isOver ? `${fpn.fpn_status_string}: nothing more is to be paid` : fpn.fpn_status_string },
      { key: 'Could be paid by', value: ways },
    ]
  }
  return [
    { key: 'With discount', value: `${moneyWords(terms.amounts.discounted)} until ${dateWords(terms.discountUntil)}` },
    { key: 'In full', value: `${moneyWords(terms.amounts.full)} until ${dateWords(terms.payUntil)}` },
    { key: 'Given on', value: dateWords(terms.givenOn) },
    { key: 'Can be paid by', value: ways },
  ]
}

export function officerRows(fpn: Fpn): SummaryRow[] {
  const lines = (text: string | null | undefined) => (text ? <span className="app-lines">{text}</span> : 'Not stated')
  return [
    { key: 'Authorised officer', value: fpn.authorised_officer },
    { key: 'Telephone or email', value: fpn.officer_contact_details },
    { key: 'Address', value: lines(fpn.officer_address) },
    { key: 'Write to', value: lines(fpn.representations_contact) },
    { key: 'At', value: lines(fpn.representations_contact_address) },
  ]
}
