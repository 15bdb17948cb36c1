import { getPermit } from '../../../domain/contract/permits.ts'
import { updateSection74HAStatus, updateSection74PromoterStatus } from '../../../domain/contract/section-74s.ts'
import { section74HAStatusColour, section74PromoterStatusColour } from '../../../domain/labels/section-74s.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
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
import { AnswerSection74 } from './answer-section-74.tsx'
import { EstimatePanel } from './estimate-panel.tsx'
import { authorityRows, promoterRows } from './lane-rows.ts'
import { MoveSection74 } from './move-section-74.tsx'
import { Section74Page, type Section74 } from './section-74-page.tsx'
import '../works/works-record.css'
import './section-74.css'

/** One Section 74 (W14): what each side last said in a lane of its own, and what it can say now. */
export function Section74Record() {
  return <Section74Page>{(section74) => <InFull section74={section74} />}</Section74Page>
}

function InFull({ section74 }: { section74: Section74 }) {
  const work = useWork()
  const may = useMay()
  const { user } = useActing()
  const owners = ownersOf(work)
  const { section_74_reference_number: ref, permit_reference_number: prn } = section74
  const wrn = work.work_reference_number
  const withMoney = seesMoney(user.roles)
  const files = section74.files ?? []
  const place = [work.street_name, work.town].filter(Boolean).join(', ')
  return (
    <>
      <div className="app-record-head">
        <div>
          <PageTitle title={`Section 74 ${ref}`} />
          <p className="app-record-head__line">
            <CopyButton text={ref} about="the reference of the Section 74" />
            <Tag colour={section74HAStatusColour(section74.ha_status)}>{section74.ha_status_string}</Tag>
            <span>Overrun warned {dateTimeWords(section74.date_created)}</span>
          </p>
          <p className="govuk-body">
            {place}, part of <AppLink href={paths.work(wrn)}>works {wrn}</AppLink>
          </p>
        </div>
        <div className="govuk-button-group">
          <Button variant="secondary" href={recordPaths.section74(wrn, ref, 'warning')}>
            Print warning
          </Button>
        </div>
      </div>
      <div className="app-lanes">
        <section aria-label="Highway authority">
          <SummaryCard
            title={work.highway_authority}
            rows={authorityRows(section74, withMoney).map(tagged(section74))}
          />
          {may(updateSection74HAStatus, owners) ? (
            <MoveSection74 key={section74.ha_status} section74={section74} wrn={wrn} />
          ) : null}
        </section>
        <section aria-label="Promoter">
          <SummaryCard
            title={work.promoter_organisation}
            rows={promoterRows(section74, withMoney).map(tagged(section74))}
          />
          {may(updateSection74PromoterStatus, owners) ? (
            <AnswerSection74
              key={`${section74.ha_status} ${section74.promoter_status ?? ''}`}
              section74={section74}
              wrn={wrn}
            />
          ) : null}
        </section>
      </div>
      <Columns kind="record">
        <div>
          <SummaryCard title="The warning" rows={warningRows(section74, wrn)} />
          <SummaryCard title="Evidence">
            {files.length > 0 ? <FileList files={files} /> : <p className="govuk-body">No files came with it.</p>}
          </SummaryCard>
          <h2 className="govuk-heading-m">What happened to it</h2>
          <RecordTrail events={work.history} reference={ref} wrn={wrn} />
        </div>
        <div>
          {may(getPermit, owners) && isCounted(section74) ? (
            <EstimatePanel
              wrn={wrn}
              prn={prn}
              clearedOn={section74.site_cleared_date}
              agreedDays={section74.ha_response_number_of_days_overrun}
            />
          ) : null}
        </div>
      </Columns>
    </>
  )
}

/** Once an invoice is out, only people who see its days can be told what they come to; what is withdrawn costs nothing. */
const isCounted = ({ ha_status, ha_response_number_of_days_overrun: days }: Section74) =>
  ['warning_issued', 'warning_disputed', 'charges_ended'].includes(ha_status) || days != null

/** The first row of a lane is its status. */
const tagged =
  ({ ha_status, promoter_status }: Section74) =>
  ({ key, value, of }: SummaryRow & { of?: 'authority' | 'promoter' }): SummaryRow => {
    if (of === 'authority') return { key, value: <Tag colour={section74HAStatusColour(ha_status)}>{value}</Tag> }
    if (of === 'promoter' && promoter_status) {
      return { key, value: <Tag colour={section74PromoterStatusColour(promoter_status)}>{value}</Tag> }
    }
    return { key, value: typeof value === 'string' ? <span className="app-lines">{value}</span> : value }
  }

export function warningRows(section74: Section74, wrn: string): SummaryRow[] {
  const { permit_reference_number: prn } = section74
  return [
    { key: 'Permit', value: <AppLink href={paths.permit(wrn, prn)}>{prn}</AppLink> },
    { key: 'Left on site', value: section74.overrun_warning_reasons_string.join('; ') },
    { key: 'Details', value: <span className="app-lines">{section74.overrun_warning_details}</span> },
    { key: 'Where', value: `${section74.location_types_string.join(', ')}: ${section74.location_description}` },
    { key: 'Seen', value: dateTimeWords(section74.inspection_date) },
    { key: 'Officer', value: `${section74.officer_name}, ${section74.officer_contact_details}` },
  ]
}
