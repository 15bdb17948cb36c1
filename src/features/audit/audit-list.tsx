import { exportAudit, listAudit } from '../../../domain/contract/audit.ts'
import { auditObjectTypes, loggedEvents } from '../../../domain/contract/enums/history.ts'
import { auditEventLabels, auditObjectTypeLabels } from '../../../domain/labels/history.ts'
import { dateWords, timeWords } from '../../../domain/words.ts'
import { adminCrumb } from '../../app/admin-crumbs.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Nothing, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'

/** Everything that the people of the organisation did, for its administrators. */
export const auditList = defineList(listAudit, {
  address: recordPaths.audit(),
  title: 'Audit log',
  under: adminCrumb,
  noun: ['change', 'changes'],
  filters: [
    { kind: 'flags', title: 'Of these, only', flags: { administration_only: 'Administration' } },
    { kind: 'days', title: 'Done', from: 'date_from', to: 'date_to' },
    { kind: 'text', name: 'person', title: 'Person' },
    { kind: 'text', name: 'reference', title: 'Reference' },
  ],
  moreFilters: [
    {
      kind: 'choices',
      name: 'object_type',
      title: 'What it was done to',
      values: auditObjectTypes,
      labels: auditObjectTypeLabels,
    },
    { kind: 'choices', name: 'event', title: 'Kind of change', values: loggedEvents, labels: auditEventLabels },
  ],
  sorts: { action_date: 'Done' },
  isDirectionOnly: true,
  keyOf: (row) => String(row.update_id),
  columns: () => [
    {
      key: 'what',
      header: 'Change',
      rowHeader: true,
      cell: (row) => <TwoLines first={row.event_string} second={`${row.object_type_string} ${row.object_reference}`} />,
    },
    {
      key: 'when',
      header: 'Done',
      sort: 'action_date',
      width: '150px',
      // a log is read years later
      cell: ({ action_date: at }) => <TwoLines first={dateWords(at)} second={timeWords(Temporal.Instant.from(at))} />,
    },
    {
      key: 'who',
      header: 'By',
      width: '210px',
      cell: (row) => (
        <span className="app-words">
          <TwoLines
            first={row.person_name ?? row.username}
            second={row.person_name === null ? undefined : row.username}
          />
        </span>
      ),
    },
    {
      key: 'details',
      header: 'From and to',
      cell: (row) =>
        row.details ? <span className="app-words">{row.details}</span> : <Nothing says="In the works record" />,
    },
  ],
  emptyWords: 'What the people of your organisation change appears here.',
  note: () => (
    <p className="govuk-body">
      Of administration you see what it was changed from and to. Of works you see who did what and when; what is in the
      record is for those who work on it.
    </p>
  ),
  exportTo: { endpoint: exportAudit },
})

export const AuditList = () => <ListPage definition={auditList} />
