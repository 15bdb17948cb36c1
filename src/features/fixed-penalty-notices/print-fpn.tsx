import { instantOf } from '../../../domain/rules/working-days.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { Button } from '../../components/Button.tsx'
import { FpnPage, type Fpn } from './fpn-page.tsx'
import { NoticeText } from './notice-text.tsx'

/** The notice as it goes on paper. */
export function PrintFpn() {
  return <FpnPage below="Notice">{(fpn) => <Paper fpn={fpn} />}</FpnPage>
}

function Paper({ fpn }: { fpn: Fpn }) {
  const { work_reference_number: wrn, fpn_reference_number: ref } = fpn
  return (
    <ActionPage
      title="Fixed penalty notice"
      caption={`${ref}: ${fpn.fpn_status_string.toLowerCase()}`}
      backHref={recordPaths.fixedPenaltyNotice(wrn, ref)}
    >
      <NoticeText
        notice={{
          reference: ref,
          authority: fpn.ha_organisation,
          promoter: fpn.promoter_organisation,
          works: wrn,
          place: fpn.location,
          permit: fpn.permit_reference_number,
          offenceCode: fpn.fpn_offence_type,
          offence: instantOf(fpn.offence_date),
          details: fpn.offence_details,
          issued: instantOf(fpn.issue_date_time),
          officer: fpn.authorised_officer,
          officerContact: fpn.officer_contact_details,
          officerAddress: fpn.officer_address,
          representationsTo: fpn.representations_contact,
          representationsAddress: fpn.representations_contact_address,
          payBy: fpn.payment_methods_string ?? [],
        }}
      />
      <Button onPress={() => window.print()}>Print</Button>
    </ActionPage>
  )
}
