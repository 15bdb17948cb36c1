import { sql } from 'kysely'
import * as alterations from '../../../domain/contract/alterations.ts'
import * as shapes from '../../../domain/contract/duration-challenges.shapes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type {
  alterationDurationChallengeSortColumns,
  permitDurationChallengeSortColumns,
} from '../../../domain/contract/enums/alterations.ts'
import * as permits from '../../../domain/contract/permits.ts'
import {
  alterationChallengeConditions,
  permitChallengeConditions,
  readChallengedAlterations,
  readChallengedPermits,
  type AlterationChallengeFilters,
  type PermitChallengeFilters,
} from '../../store/duration-challenges.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { challengedAlterationRow, challengedPermitRow } from './challenge-list-row.ts'

type PermitChallengeRow = AnswerOf<typeof permits.listPermitDurationChallenges>['rows'][number]
type AlterationChallengeRow = AnswerOf<typeof alterations.listAlterationDurationChallenges>['rows'][number]

export const permitChallengeList: ReportingList<PermitChallengeFilters, PermitChallengeRow> = {
  from: sql`permit`,
  key: 'permit.reference',
  conditions: permitChallengeConditions,
  sorts: { assessment_status_changed_date: 'permit.assessed_at' } satisfies Record<
    (typeof permitDurationChallengeSortColumns)[number],
    string
  >,
  rows: async (_, db, keys) => (await readChallengedPermits(db, keys)).map(challengedPermitRow),
}

export const alterationChallengeList: ReportingList<AlterationChallengeFilters, AlterationChallengeRow> = {
  from: sql`permit_alteration`,
  key: 'permit_alteration.reference',
  conditions: alterationChallengeConditions,
  sorts: { status_changed_date: 'permit_alteration.status_changed_at' } satisfies Record<
    (typeof alterationDurationChallengeSortColumns)[number],
    string
  >,
  rows: async (_, db, keys) => (await readChallengedAlterations(db, keys)).map(challengedAlterationRow),
}

export const durationChallengeLists = [
  implementList(permits.listPermitDurationChallenges, shapes.listPermitDurationChallenges, permitChallengeList),
  implementList(
    alterations.listAlterationDurationChallenges,
    shapes.listAlterationDurationChallenges,
    alterationChallengeList,
  ),
]
