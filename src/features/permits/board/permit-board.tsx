import { useParams } from 'react-router'
import { getPermit } from '../../../../domain/contract/permits.ts'
import { queryFor } from '../../../api/query.ts'
import { paths } from '../../../app/paths.ts'
import { RecordPage } from '../../../app/record-page.tsx'
import { AppLink } from '../../../components/AppLink.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { PrintButton } from '../../../components/PrintButton.tsx'
import { SummaryList } from '../../../components/SummaryList.tsx'
import { WarningText } from '../../../components/WarningText.tsx'
import { ConditionsList } from '../conditions-list.tsx'
import type { Permit } from '../use-permit.ts'
import { boardRows, contactRows } from './board-rows.tsx'
import { QrPicture } from './qr-picture.tsx'
import './board.css'

/** A sheet of A4 for the site: who works here, until when, under which conditions, whom to call, and the way to the record. */
export function PermitBoard() {
  const { wrn = '', prn = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: prn, href: paths.permit(wrn, prn) },
        { text: 'Permit board' },
      ]}
      name={`permit board of ${prn}`}
      whyRestricted="Permits are for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.works()}>Find the works</AppLink>
        </p>
      }
    >
      {(permit) => <Board permit={permit} />}
    </RecordPage>
  )
}

function Board({ permit }: { permit: Permit }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const address = new URL(paths.permit(wrn, prn), window.location.href).href
  const place = [permit.street_name, permit.town].filter(Boolean).join(', ')
  return (
    <>
      <div className="app-board-screen">
        <PageTitle title="Permit board" caption={prn} />
        <p className="govuk-body">
          One sheet of A4 to show on site. It is printed as it stands here. <PrintButton />
        </p>
      </div>
      {isInForce(permit) ? null : (
        <WarningText>
          This permit is {permit.permit_status_string.toLowerCase()}. Show the board on site only when it is granted.
        </WarningText>
      )}
      <section className="app-board" aria-label="The board">
        <div className="app-board__head">
          <div className="app-board__words">
            <p className="app-board__by">{permit.promoter_organisation}</p>
            <p className="app-board__reference">{prn}</p>
            <p className="govuk-body">
              <strong>{place}</strong>
              <br />
              Permit {permit.permit_status_string.toLowerCase()}, {permit.work_category_string.toLowerCase()} works
            </p>
          </div>
          <figure className="app-board__scan">
            <QrPicture address={address} label={`QR code that opens permit ${prn}`} />
            <figcaption className="govuk-body-s app-board__address">{address}</figcaption>
          </figure>
        </div>
        <h2 className="govuk-heading-m">Call</h2>
        <SummaryList density="dense" rows={contactRows(permit)} />
        <h2 className="govuk-heading-m">Works</h2>
        <SummaryList density="dense" rows={boardRows(permit)} />
        <h2 className="govuk-heading-m">Conditions</h2>
        <ConditionsList permit={permit} />
      </section>
    </>
  )
}

/** Granted, or over since: a board of works that are done is for their file. */
function isInForce({ permit_status }: Permit): boolean {
  return permit_status === 'granted' || permit_status === 'closed'
}
