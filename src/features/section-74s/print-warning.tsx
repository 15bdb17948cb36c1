import { dateTimeWords } from '../../../domain/words.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { Button } from '../../components/Button.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { useWork } from '../works/use-work.ts'
import { Section74Page, type Section74 } from './section-74-page.tsx'
import { warningRows } from './section-74-record.tsx'

/** The overrun warning as it goes on paper. */
export function PrintWarning() {
  return <Section74Page below="Warning">{(section74) => <Paper section74={section74} />}</Section74Page>
}

function Paper({ section74 }: { section74: Section74 }) {
  const work = useWork()
  const wrn = work.work_reference_number
  const ref = section74.section_74_reference_number
  return (
    <ActionPage
      title="Overrun warning (Section 74)"
      caption={`${ref}: ${section74.ha_status_string.toLowerCase()}`}
      backHref={recordPaths.section74(wrn, ref)}
    >
      <SummaryList
        density="dense"
        rows={[
          { key: 'Warning', value: ref },
          { key: 'Given by', value: work.highway_authority },
          { key: 'Given to', value: work.promoter_organisation },
          { key: 'Works', value: `${wrn}, ${[work.street_name, work.town].filter(Boolean).join(', ')}` },
          { key: 'Given on', value: dateTimeWords(section74.date_created) },
          ...warningRows(section74, wrn),
        ]}
      />
      <p className="govuk-body">
        Works in the street are not at their end while any of this is left there. Each day or part of a day beyond the
        reasonable period may be charged until the site is clear, weekends and bank holidays included.
      </p>
      <p className="govuk-body">Clear the site, then tell the authority when you visited it.</p>
      <Button onPress={() => window.print()}>Print</Button>
    </ActionPage>
  )
}
