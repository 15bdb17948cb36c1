import { createActivity, listActivities, updateActivity } from '../../../domain/contract/activities.ts'
import { activityActivityTypes } from '../../../domain/contract/enums/activities.ts'
import {
  activityActivityTypeLabels,
  activityStateColour,
  activityStateLabels,
} from '../../../domain/labels/activities.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Dates, Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter } from '../../lists/place-filters.ts'

/** Events and other uses of the street: open to promoters, to an authority its own (BR-REP-05). */
export const activityList = defineList(listActivities, {
  address: recordPaths.list('activities'),
  title: 'Activities',
  noun: ['activity', 'activities'],
  filters: [
    { kind: 'text', name: 'query', title: 'Name, reference or street' },
    {
      kind: 'choices',
      name: 'activity_activity_type',
      title: 'Type',
      values: activityActivityTypes,
      labels: activityActivityTypeLabels,
    },
    { kind: 'text', name: 'ha_organisation_name', title: 'Highway authority' },
    areasFilter,
  ],
  sorts: { date_created: 'Added' },
  keyOf: (row) => row.activity_reference_number,
  columns: ({ role, may }) => [
    {
      key: 'reference',
      header: 'Activity',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.activity(row.activity_reference_number)}
          second={role === 'HighwayAuthority' ? row.activity_name : `${row.activity_name}, ${row.ha_organisation_name}`}
        >
          {row.activity_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street_name} second={row.town} /> },
    {
      key: 'type',
      header: 'Type',
      cell: (row) => <TwoLines first={row.activity_activity_type_string} second={row.activity_type_details} />,
    },
    {
      key: 'traffic',
      header: 'Traffic management',
      cell: (row) => (row.traffic_management_required ? row.traffic_management_type_string : 'None'),
    },
    {
      key: 'dates',
      header: 'Dates',
      width: '118px',
      cell: (row) => <Dates start={row.start_date} end={row.end_date} />,
    },
    {
      key: 'contact',
      header: 'Contact',
      cell: (row) => <TwoLines first={row.contact_name} second={row.contact_details} />,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: ({ cancelled }) => {
        const state = cancelled ? 'cancelled' : 'added'
        return <Tag colour={activityStateColour(state)}>{activityStateLabels[state]}</Tag>
      },
    },
    {
      key: 'added',
      header: 'Added',
      sort: 'date_created',
      cell: (row) => <DateText value={row.date_created} as="table" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          about={row.activity_reference_number}
          step={
            may(updateActivity) && !row.cancelled
              ? { text: 'Edit', href: recordPaths.activity(row.activity_reference_number, 'edit') }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Events, skips, scaffolding and the like appear here once an authority adds them.',
  make: { endpoint: createActivity, text: 'Add an activity', href: recordPaths.newActivity() },
})

export const ActivityList = () => <ListPage definition={activityList} />
