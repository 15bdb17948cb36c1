/** Where every list is found: grouped as the work is, each offered to those who may open it. */
import { listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import { createActivity, listActivities } from '../../../domain/contract/activities.ts'
import { listAlterationDurationChallenges, listAlterations } from '../../../domain/contract/alterations.ts'
import { listComments } from '../../../domain/contract/comments.ts'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { listCsvExports } from '../../../domain/contract/exports.ts'
import { listFpns } from '../../../domain/contract/fixed-penalty-notices.ts'
import { listForwardPlans } from '../../../domain/contract/forward-plans.ts'
import { listInspections, listReinspections, recordInspection } from '../../../domain/contract/inspections.ts'
import { listMaterialClassifications } from '../../../domain/contract/material-classifications.ts'
import { listNonCompliances } from '../../../domain/contract/non-compliances.ts'
import {
  listInterestedPartyPermits,
  listPermitDurationChallenges,
  listPermits,
} from '../../../domain/contract/permits.ts'
import { listPrivateStreetNotices } from '../../../domain/contract/private-street-notices.ts'
import { listPbiSampleInspections } from '../../../domain/contract/sampling.ts'
import { createSection58, listSection58s } from '../../../domain/contract/section-58s.ts'
import { listSection74s } from '../../../domain/contract/section-74s.ts'
import { createSection81, listSection81s } from '../../../domain/contract/section-81s.ts'
import { listExpiringInterims, listReinstatements, listReinstatementsDue } from '../../../domain/contract/sites.ts'
import { recordHistoricFpn, recordHistoricInspection } from '../../../domain/contract/historic-works.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths, type ListName } from '../../app/record-paths.ts'

type AnyEndpoint = Endpoint<never> | Endpoint

export interface ListedList {
  readonly endpoint: AnyEndpoint
  readonly text: string
  readonly href: string
}

export interface ListGroup {
  readonly title: string
  readonly lists: readonly ListedList[]
}

const list = (endpoint: AnyEndpoint, name: ListName, text: string): ListedList => ({
  endpoint,
  text,
  href: recordPaths.list(name),
})

const groups: readonly ListGroup[] = [
  {
    title: 'Permits and plans',
    lists: [
      { endpoint: listPermits, text: 'Permits', href: paths.permits() },
      list(listAlterations, 'alterations', 'Change requests'),
      list(listPermits, 'permits/paas', 'Provisional advance authorisations'),
      list(listPermitDurationChallenges, 'permits/duration-challenges', 'Duration challenges on permits'),
      list(
        listAlterationDurationChallenges,
        'alterations/duration-challenges',
        'Duration challenges on change requests',
      ),
      list(listForwardPlans, 'forward-plans', 'Forward plans'),
      list(listPrivateStreetNotices, 'private-street-notices', 'Private street notices'),
      list(listInterestedPartyPermits, 'interested-party-permits', 'Interested party permits'),
    ],
  },
  {
    title: 'On the street',
    lists: [
      list(listReinstatementsDue, 'permits/reinstatements-due', 'Reinstatements due'),
      list(listReinstatements, 'reinstatements', 'Reinstatements'),
      list(listExpiringInterims, 'reinstatements/expiring-interims', 'Expiring interim reinstatements'),
      list(listActivities, 'activities', 'Activities'),
      list(listSection58s, 'section-58s', 'Section 58 restrictions'),
      list(listMaterialClassifications, 'material-classifications', 'Material classifications'),
    ],
  },
  {
    title: 'Inspections and enforcement',
    lists: [
      list(listInspections, 'inspections', 'Inspections'),
      list(listReinspections, 'reinspections', 'Planned inspections'),
      list(listPbiSampleInspections, 'sample-inspections', 'Sample inspections'),
      list(listNonCompliances, 'non-compliances', 'Non-compliances'),
      list(listFpns, 'fixed-penalty-notices', 'Fixed penalty notices'),
      list(listSection74s, 'section-74s', 'Section 74s'),
      list(listSection81s, 'section-81s', 'Section 81s'),
    ],
  },
  {
    title: 'Messages and exports',
    lists: [
      list(listComments, 'comments', 'Comments'),
      { endpoint: listFeeLedger, text: 'Fees', href: recordPaths.fees() },
      { endpoint: listCsvExports, text: 'Exports', href: recordPaths.exports() },
    ],
  },
]

/** What an officer begins where there is no record yet. */
const beginnings: readonly ListGroup[] = [
  {
    title: 'Report and record',
    lists: [
      { endpoint: recordInspection, text: 'Inspect at the roadside', href: recordPaths.inspect() },
      { endpoint: recordInspection, text: 'My day of inspections', href: recordPaths.inspectDay() },
      { endpoint: recordInspection, text: 'Is there a permit here?', href: recordPaths.checkHere() },
      { endpoint: createSection81, text: 'Report a defect (Section 81)', href: recordPaths.newSection81() },
      { endpoint: createActivity, text: 'Add an activity', href: recordPaths.newActivity() },
      { endpoint: createActivity, text: 'Add activities from a file', href: recordPaths.importActivities() },
      { endpoint: createSection58, text: 'Propose a Section 58', href: recordPaths.newSection58() },
      {
        endpoint: recordHistoricInspection,
        text: 'Inspect works from outside the service',
        href: recordPaths.newHistoricInspection(),
      },
      {
        endpoint: recordHistoricFpn,
        text: 'Penalty on works from outside the service',
        href: recordPaths.newHistoricFixedPenaltyNotice(),
      },
    ],
  },
]

/** The groups with the lists that this person may open; a group without any is left out. */
export function listsFor(may: (endpoint: AnyEndpoint) => boolean): readonly ListGroup[] {
  return openTo(may, groups)
}

/** What this person may begin without a record; empty for most. */
export function beginningsFor(may: (endpoint: AnyEndpoint) => boolean): readonly ListGroup[] {
  return openTo(may, beginnings)
}

function openTo(may: (endpoint: AnyEndpoint) => boolean, from: readonly ListGroup[]): readonly ListGroup[] {
  return from
    .map(({ title, lists }) => ({ title, lists: lists.filter(({ endpoint }) => may(endpoint)) }))
    .filter(({ lists }) => lists.length > 0)
}
