import { assessAlteration, createAlteration } from '../domain/contract/alterations.ts'
import { addAncillaryInformation } from '../domain/contract/ancillary-informations.ts'
import { createComment } from '../domain/contract/comments.ts'
import { addFilesToWork, uploadFile } from '../domain/contract/files.ts'
import { issueFpn } from '../domain/contract/fixed-penalty-notices.ts'
import { recordInspection } from '../domain/contract/inspections.ts'
import { assessPermit, cancelPermit, createPermit } from '../domain/contract/permits.ts'
import { createSection74, updateSection74HAStatus } from '../domain/contract/section-74s.ts'
import { createSite } from '../domain/contract/sites.ts'
import { createWork, startWork, stopWork } from '../domain/contract/works.ts'
import { compound } from '../server/testing/ancillary-information.ts'
import { application, furtherApplication, immediate } from '../server/testing/application.ts'
import { changeRequest, oneDayLonger } from '../server/testing/change-request.ts'
import { excavationSite } from '../server/testing/excavation-site.ts'
import { failedReinstatement } from '../server/testing/inspection.ts'
import { overrunWarning } from '../server/testing/overrun-warning.ts'
import { penalty } from '../server/testing/penalty.ts'
import { sampleBytes, uploadOf } from '../server/testing/sample-files.ts'
import type { BenchServer } from './bench-server.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const granted = { assessment_status: 'granted', assessment_discount: 0 } as const

/** Works from application to stop: the writes of every day. */
export async function liveThrough({ send }: BenchServer): Promise<void> {
  const made = await send('create works', planner, createWork, { body: application() })
  const params = { workReferenceNumber: made['work_reference_number'] ?? '' }
  const permit = { ...params, permitReferenceNumber: made['permit_reference_number'] ?? '' }
  await send('grant a permit', officer, assessPermit, { params: permit, body: granted })
  await send('start works', planner, startWork, { params, body: { actual_start_date: '2026-11-24T09:00:00Z' } })
  await send('stop works', planner, stopWork, { params, body: { actual_stop_date: '2026-11-24T09:30:00Z' } })
}

/** A works record with so many of each child, made by the calls that make them. Answers its path. */
export async function makeFullRecord(server: BenchServer, each: number): Promise<{ workReferenceNumber: string }> {
  const { send } = server
  const made = await send('create works', planner, createWork, { body: application() })
  const params = { workReferenceNumber: made['work_reference_number'] ?? '' }
  let permitReferenceNumber = made['permit_reference_number'] ?? ''
  for (let n = 1; n < each; n += 1) {
    const body = { permit_status: 'cancelled' } as const
    await send('cancel a permit', planner, cancelPermit, { params: { ...params, permitReferenceNumber }, body })
    const next = n === each - 1 ? furtherApplication(immediate) : furtherApplication()
    const further = await send('apply for a further permit', planner, createPermit, { params, body: next })
    permitReferenceNumber = further['permit_reference_number'] ?? ''
  }
  const permit = { ...params, permitReferenceNumber }
  await send('grant a permit', officer, assessPermit, { params: permit, body: granted })
  for (let n = 0; n < each; n += 1) await addOneOfEach(server, permit)
  for (let n = 0; n < 20; n += 1) {
    await send('add ancillary information', planner, addAncillaryInformation, { params: permit, body: compound() })
  }
  return params
}

interface PermitPath extends Readonly<Record<string, string>> {
  readonly workReferenceNumber: string
  readonly permitReferenceNumber: string
}

async function addOneOfEach({ send }: BenchServer, permit: PermitPath): Promise<void> {
  const params = { workReferenceNumber: permit.workReferenceNumber }
  const comment = { topic: 'GENERAL', detail: 'The road is narrow here', is_internal: false } as const
  await send('comment', planner, createComment, { params, body: comment })
  const file = await send('upload a file', planner, uploadFile, { body: uploadOf('plan.pdf', sampleBytes.pdf) })
  await send('add a file', planner, addFilesToWork, { params, body: { file_ids: [Number(file['file_id'])] } })
  const site = await send('register a site', planner, createSite, { params, body: excavationSite() })
  const site_reference_numbers = [site['site_reference_number'] ?? '']
  const sunk = { failure_reason: 'reinstatement_depression', details: 'Sunk 15 mm', site_reference_numbers } as const
  await send('record a failed inspection', officer, recordInspection, {
    params,
    body: failedReinstatement({ failure_reason_details: [sunk] }),
  })
  await send('issue an FPN', officer, issueFpn, { params, body: penalty() })
  await askForChange({ send }, permit)
  const body = overrunWarning(permit.permitReferenceNumber)
  const warned = await send('issue a Section 74', officer, createSection74, { params, body })
  await send('withdraw a Section 74', officer, updateSection74HAStatus, {
    params: { ...params, section74ReferenceNumber: warned['section_74_reference_number'] ?? '' },
    body: { status: 'withdrawn', additional_details: 'The works had a permit' },
  })
}

async function askForChange({ send }: Pick<BenchServer, 'send'>, permit: PermitPath): Promise<void> {
  const body = changeRequest({ ...immediateAnswers, ...oneDayLonger })
  const asked = await send('ask for a change', planner, createAlteration, { params: permit, body })
  const params = { ...permit, permitAlterationReferenceNumber: asked['permit_alteration_reference_number'] ?? '' }
  await send('refuse a change', officer, assessAlteration, {
    params,
    body: { alteration_status: 'refused', assessment_comments: 'Too wide' },
  })
}

const { proposed_end_date: _end, ...immediateAnswers } = immediate
