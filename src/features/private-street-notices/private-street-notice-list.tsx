import { privateStreetStatuses } from '../../../domain/contract/enums/private-street-notices.ts'
import { createPrivateStreetNotice, listPrivateStreetNotices } from '../../../domain/contract/private-street-notices.ts'
import { exportPrivateStreetNotices } from '../../../domain/contract/site-and-section-exports.ts'
import { privateStreetStatusColour, privateStreetStatusLabels } from '../../../domain/labels/private-street-notices.ts'
import { privateStreetMachine } from '../../../domain/rules/private-street-states.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference, StepButton } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'

export const privateStreetNoticeList = defineList(listPrivateStreetNotices, {
  address: recordPaths.list('private-street-notices'),
  title: 'Private street notices',
  noun: ['private street notice', 'private street notices'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'private_street_status',
      title: 'Status',
      values: privateStreetStatuses,
      labels: privateStreetStatusLabels,
    },
    { kind: 'days', title: 'Starting', from: 'start_date_from', to: 'start_date_to' },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    usrnFilter,
    { kind: 'text', name: 'private_street_reference_number', title: 'Notice reference' },
    { kind: 'days', title: 'Ending', from: 'end_date_from', to: 'end_date_to' },
    { kind: 'days', title: 'Issued', from: 'date_created_from', to: 'date_created_to' },
  ],
  sorts: { date_created: 'Issued', start_date: 'Start date', end_date: 'End date' },
  keyOf: (row) => row.private_street_reference_number,
  columns: ({ role }) => [
    {
      key: 'reference',
      header: 'Notice',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.privateStreetNotice(row.work_reference_number, row.private_street_reference_number)}
          second={otherParty(role, row.promoter_organisation, row.ha_organisation)}
        >
          {row.private_street_reference_number}
        </Reference>
      ),
    },
    { key: 'where', header: 'Where', cell: (row) => row.works_location_description },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => <Tag colour={privateStreetStatusColour(row.status)}>{row.status_string}</Tag>,
    },
    {
      key: 'start',
      header: 'Starts',
      sort: 'start_date',
      cell: (row) => <DateText value={row.start_date} as="day" />,
    },
    { key: 'end', header: 'Ends', sort: 'end_date', cell: (row) => <DateText value={row.end_date} as="day" /> },
    {
      key: 'issued',
      header: 'Issued',
      sort: 'date_created',
      cell: (row) => <DateText value={row.date_created} as="day" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          about={row.private_street_reference_number}
          step={
            canMove(privateStreetMachine, row.status, 'cancel', role)
              ? {
                  text: 'Cancel',
                  href: recordPaths.privateStreetNotice(
                    row.work_reference_number,
                    row.private_street_reference_number,
                    'cancel',
                  ),
                }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Notices of works in private streets appear here once a promoter issues one.',
  make: {
    endpoint: createPrivateStreetNotice,
    text: 'Issue a private street notice',
    href: recordPaths.newPrivateStreetNotice(),
  },
  exportTo: { endpoint: exportPrivateStreetNotices },
})

export const PrivateStreetNoticeList = () => <ListPage definition={privateStreetNoticeList} />
