/** A record of every kind that a path can name, for tests that go through all endpoints. */
import { createAlteration } from '../../domain/contract/alterations.ts'
import { addAncillaryInformation } from '../../domain/contract/ancillary-informations.ts'
import { createActivity } from '../../domain/contract/activities.ts'
import { createComment } from '../../domain/contract/comments.ts'
import { exportPermits } from '../../domain/contract/exports.ts'
import { createFeeReconciliation } from '../../domain/contract/fee-reconciliations.ts'
import { createForwardPlan } from '../../domain/contract/forward-plans.ts'
import { getGovernance, linkGovernance } from '../../domain/contract/governance.ts'
import { createMaterialClassification } from '../../domain/contract/material-classifications.ts'
import { createPrivateStreetNotice } from '../../domain/contract/private-street-notices.ts'
import { createSite } from '../../domain/contract/sites.ts'
import { issueFpn } from '../../domain/contract/fixed-penalty-notices.ts'
import { recordInspection } from '../../domain/contract/inspections.ts'
import { createSection58 } from '../../domain/contract/section-58s.ts'
import { createSection81 } from '../../domain/contract/section-81s.ts'
import { createSection74 } from '../../domain/contract/section-74s.ts'
import { createSavedView } from '../../domain/contract/saved-views.ts'
import { createTemplate } from '../../domain/contract/templates.ts'
import { createWork } from '../../domain/contract/works.ts'
import { assessPermit } from '../../domain/contract/permits.ts'
import { orgId } from '../store/governance-ids.ts'
import { writeExports } from '../jobs/write-exports.ts'
import { compound } from './ancillary-information.ts'
import { application, immediate } from './application.ts'
import { changeRequest, oneDayLonger } from './change-request.ts'
import { excavationSite } from './excavation-site.ts'
import { forwardPlan, privateStreetNotice } from './plans-and-notices.ts'
import { setSampleTarget } from './sample-targets.ts'
import { createWorkstream } from '../../domain/contract/workstreams.ts'
import { fileNameOf, hashOfProof, newCalendarSecret } from '../street-manager/to-do/calendar-secret.ts'
import { uploadOf } from './sample-files.ts'
import { activity, section58, section81 } from './sections-and-activities.ts'
import { materialClassification } from './material-classification.ts'
import { uploadFile } from './uploads.ts'
import { overrunWarning } from './overrun-warning.ts'
import { penalty } from './penalty.ts'
import { failedReinstatement } from './inspection.ts'
import type { World } from './world.ts'

export type RecordPath = Readonly<Record<string, string>>

/** Makes a record on Marl Water's works in Marlshire, in the workstream; answers every parameter of its path. */
type RecordMaker = (world: World, workstream: string) => Promise<RecordPath>

/** Sees every workstream of Marl Water, and may write in each. */
const writer = 'api-planner@water.example'

const makeWork: RecordMaker = async (world, workstream_prefix) => {
  const made = await world.as(writer).must(createWork, { body: application({ workstream_prefix }) })
  return { workReferenceNumber: made.work_reference_number }
}

/** A site on works in progress, with its first reinstatement. */
const makeSite: RecordMaker = async (world, workstream_prefix) => {
  const client = world.as(writer)
  const work = await client.must(createWork, { body: application({ ...immediate, workstream_prefix }) })
  const params = { workReferenceNumber: work.work_reference_number }
  const made = await client.must(createSite, { params, body: excavationSite() })
  return {
    ...params,
    siteReferenceNumber: made.site_reference_number,
    reinstatementReferenceNumber: made.reinstatement_reference_number,
  }
}

/** Marlshire finds a reinstatement at fault: an inspection with its non-compliance. */
const makeFailedInspection: RecordMaker = async (world, workstream) => {
  const params = await makeWork(world, workstream)
  const made = await world
    .as('officer@marlshire.example')
    .must(recordInspection, { params, body: failedReinstatement() })
  return {
    ...params,
    inspectionReferenceNumber: made.inspection_reference_number,
    nonComplianceReferenceNumber: made.non_compliance_reference_number ?? '',
  }
}

/** A governance permit that waits for its permit, with the first form of its operation. */
const linkedPermit = async (world: World): Promise<RecordPath> => {
  const body = { permit_reference_number: `MW0019${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}-01` }
  const made = await world.as(writer).must(linkGovernance, { body })
  const params = { governancePermitId: made.governance_permit_id }
  const { governance } = await world.as(writer).must(getGovernance, { params })
  return { ...params, formId: governance?.operation?.forms[0]?.form_id ?? '' }
}

/** A notification to the writer's organisation that was given up: no test has a receiver on the public internet. */
async function givenUpNotification(world: World): Promise<RecordPath> {
  const at = world.clock.realNow().toString()
  const subscription = { reference: 'SUB-GIVEN-UP', organisation_reference: '9310', created_at: at, confirm_by: at }
  await world.db
    .insertInto('event_subscription')
    .values({
      ...subscription,
      api_endpoint: 'https://hooks.water.example/',
      description: null,
      token_hash: '',
      is_confirmed: true,
    })
    .onConflict((on) => on.doNothing())
    .execute()
  const { reference } = await world.db
    .selectFrom('event_subscription')
    .select('reference')
    .where('organisation_reference', '=', '9310')
    .executeTakeFirstOrThrow()
  const { message_id } = await world.db
    .insertInto('event_notification')
    .values({
      subscription_reference: reference,
      type: 'Notification',
      message: '{}',
      created_at: at,
      try_again_at: at,
      given_up_at: at,
    })
    .returning('message_id')
    .executeTakeFirstOrThrow()
  return { messageId: message_id }
}

/** A workstream of its own: one that other records stand on must not be closed under them. */
async function addedWorkstream(world: World): Promise<RecordPath> {
  const organisationReference = '9310'
  for (let number = 100; number < 1000; number += 1) {
    const body = { prefix: String(number), name: 'Renewals' }
    const made = await world
      .as('admin@water.example')
      .call(createWorkstream, { params: { organisationReference }, body })
    if (made.status === 201) return { organisationReference, workstreamPrefix: body.prefix }
  }
  throw new Error('Every prefix is taken')
}

/** By the last parameter of the path. */
export const recordMakers: Readonly<Record<string, RecordMaker>> = {
  workReferenceNumber: makeWork,
  permitReferenceNumber: async (world, workstream) => {
    const work = await makeWork(world, workstream)
    return { ...work, permitReferenceNumber: `${work['workReferenceNumber']}-01` }
  },
  permitAlterationReferenceNumber: async (world, workstream) => {
    const work = await makeWork(world, workstream)
    const params = { ...work, permitReferenceNumber: `${work['workReferenceNumber']}-01` }
    const grant = { assessment_status: 'granted', assessment_discount: 0 } as const
    await world.as('officer@marlshire.example').must(assessPermit, { params, body: grant })
    const made = await world.as(writer).must(createAlteration, { params, body: changeRequest(oneDayLonger) })
    return { ...params, permitAlterationReferenceNumber: made.permit_alteration_reference_number }
  },
  csvId: async (world) => {
    // a second one has to wait until the first has begun (BR-CSV-03)
    await writeExports(world.house)
    const made = await world.as(writer).must(exportPermits, { body: {} })
    await writeExports(world.house)
    return { csvId: String(made.csv_id) }
  },
  fileId: async (world) => ({ fileId: String(await uploadFile(world.as(writer))) }),
  governancePermitId: (world) => linkedPermit(world),
  formId: (world) => linkedPermit(world),
  permitReference: async (world, workstream) => {
    const work = await makeWork(world, workstream)
    return { permitReference: `${work['workReferenceNumber']}-01` }
  },
  orgId: async () => ({ orgId: orgId('9310') }),
  permitId: async (world) => {
    const { governancePermitId = '' } = await linkedPermit(world)
    return { orgId: orgId('9310'), permitId: governancePermitId }
  },
  savedViewId: async (world) => {
    const list = { list_address: '/permits', list_title: 'Permits', search: '' }
    const body = { ...list, name: `View ${crypto.randomUUID()}`, is_shared: true }
    const made = await world.as(writer).must(createSavedView, { body })
    return { savedViewId: String(made.saved_view_id) }
  },
  templateId: async (world) => {
    const body = { kind: 'application', name: 'Leak repair', is_shared: true, application: {} } as const
    const made = await world.as(writer).must(createTemplate, { body })
    return { templateId: String(made.template_id) }
  },
  messageId: (world) => givenUpNotification(world),
  workstreamPrefix: (world) => addedWorkstream(world),
  reconciliationId: async (world) => {
    const form = uploadOf('fees.csv', Buffer.from('Permit,Date,Amount\nAB1,24/11/2026,45.00'))
    const days = { date_from: '2026-11-01', date_to: '2026-11-30' }
    const columns = { reference_column: 'Permit', date_column: 'Date', amount_column: 'Amount' }
    for (const [field, value] of Object.entries({ ...columns, ...days, name: 'November' })) form.append(field, value)
    const made = await world.as('officer@marlshire.example').request('POST', createFeeReconciliation.path, form)
    return { reconciliationId: String((made.body as { reconciliation_id: number }).reconciliation_id) }
  },
  forwardPlanReferenceNumber: async (world, workstream_prefix) => {
    const made = await world.as(writer).must(createForwardPlan, { body: forwardPlan({ workstream_prefix }) })
    return {
      workReferenceNumber: made.work_reference_number,
      forwardPlanReferenceNumber: made.forward_plan_reference_number,
    }
  },
  privateStreetReferenceNumber: async (world, workstream_prefix) => {
    const body = privateStreetNotice({ workstream_prefix })
    const made = await world.as(writer).must(createPrivateStreetNotice, { body })
    return {
      workReferenceNumber: made.work_reference_number,
      privateStreetReferenceNumber: made.private_street_reference_number,
    }
  },
  siteReferenceNumber: makeSite,
  reinstatementReferenceNumber: makeSite,
  ancillaryInformationReferenceNumber: async (world, workstream) => {
    const work = await makeWork(world, workstream)
    const params = { ...work, permitReferenceNumber: `${work['workReferenceNumber']}-01` }
    const made = await world.as(writer).must(addAncillaryInformation, { params, body: compound() })
    return { ...params, ancillaryInformationReferenceNumber: made.ancillary_info_reference_number }
  },
  fpnReferenceNumber: async (world, workstream) => {
    const params = await makeWork(world, workstream)
    const made = await world.as('officer@marlshire.example').must(issueFpn, { params, body: penalty() })
    return { ...params, fpnReferenceNumber: made.fpn_reference_number }
  },
  inspectionReferenceNumber: makeFailedInspection,
  nonComplianceReferenceNumber: makeFailedInspection,
  sampleInspectionTargetReferenceNumber: async (world) => {
    // a promoter has one target at a time (BR-PBI-13)
    const gone = { deleted_at: world.clock.now().toString() }
    await world.db.updateTable('sample_target').set(gone).where('deleted_at', 'is', null).execute()
    return setSampleTarget(world)
  },
  geographicalAreaReferenceNumber: async (world) => {
    const file = uploadOf('Quiet part.csv', Buffer.from('99000001'))
    const { body } = await world.as('officer@marlshire.example').request('POST', '/v6/work/geographical-areas', file)
    const { geographical_area_reference_number: reference } = body as { geographical_area_reference_number: string }
    return { geographicalAreaReferenceNumber: reference }
  },
  activityReferenceNumber: async (world) => {
    const made = await world.as('officer@marlshire.example').must(createActivity, { body: activity() })
    return { activityReferenceNumber: made.activity_reference_number }
  },
  section58ReferenceNumber: async (world) => {
    const made = await world.as('officer@marlshire.example').must(createSection58, { body: section58() })
    return { section58ReferenceNumber: made.section_58_reference_number }
  },
  // a Section 81 is made in workstream 000; here it lies where the test asks who gets in
  section81ReferenceNumber: async (world, workstream_prefix) => {
    const made = await world.as('officer@marlshire.example').must(createSection81, { body: section81() })
    const workReferenceNumber = made.work_reference_number
    await world.db.updateTable('work').set({ workstream_prefix }).where('reference', '=', workReferenceNumber).execute()
    return { workReferenceNumber, section81ReferenceNumber: made.section_81_reference_number }
  },
  section74ReferenceNumber: async (world, workstream_prefix) => {
    const body = application({ ...immediate, workstream_prefix })
    const work = await world.as(writer).must(createWork, { body })
    const params = { workReferenceNumber: work.work_reference_number }
    const warning = overrunWarning(work.permit_reference_number)
    const made = await world.as('officer@marlshire.example').must(createSection74, { params, body: warning })
    return { ...params, section74ReferenceNumber: made.section_74_reference_number }
  },
  calendarLink: async (world) => {
    // not asked for: a secret is told once, so the same attempt sent again is answered with another one
    const { selector, proof } = newCalendarSecret()
    const made = { selector, secret_hash: hashOfProof(proof), made_at: world.clock.now().toString() }
    await world.db
      .insertInto('calendar_link')
      .values({ email: writer, swa_code: '9310', ...made })
      .onConflict((there) => there.columns(['email', 'swa_code']).doUpdateSet(made))
      .execute()
    return { calendarLink: fileNameOf({ selector, proof }) }
  },
  toDoReference: async (world, workstream) => {
    const work = await makeWork(world, workstream)
    return { toDoKind: 'permits_to_assess', toDoReference: `${work['workReferenceNumber']}-01` }
  },
  materialClassificationReferenceNumber: async (world) => {
    const made = await world.as(writer).must(createMaterialClassification, { body: materialClassification() })
    return { materialClassificationReferenceNumber: made.material_classification_reference_number }
  },
  commentReferenceNumber: async (world, workstream) => {
    const params = await makeWork(world, workstream)
    const body = { topic: 'GENERAL', detail: 'The road is narrow here', is_internal: false } as const
    const made = await world.as(writer).must(createComment, { params, body })
    return { ...params, commentReferenceNumber: made.comment_reference_number }
  },
}
