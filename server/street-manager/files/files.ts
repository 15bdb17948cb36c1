import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/files.ts'
import * as shapes from '../../../domain/contract/files.shapes.ts'
import { assumedOrganisation } from '../../http/assumed-organisation.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, conflict } from '../../http/refusals.ts'
import { scanFile } from '../../jobs/scan-files.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf } from '../actor.ts'
import { attachmentHeader } from './file-name.ts'
import { linkFiles } from './link-files.ts'
import { listFiles } from './list-files.ts'
import { isOwnFile, openFile, requireReader } from './open-file.ts'
import { storeUpload } from './store-upload.ts'

type Stored = AnswerOf<typeof endpoints.uploadFile>

const uploadFile = implement(
  endpoints.uploadFile,
  shapes.uploadFile,
  ({ db, caller, query, upload, now }) => {
    // BR-GEN-59: a contractor's file belongs to the promoter that it names
    const organisation = assumedOrganisation(endpoints.uploadFile, caller, query.swaCode)
    return storeUpload(db, upload, { organisation, uploadedBy: caller.email, at: now })
  },
  {
    // a scan can take longer than a person, and has to see the file
    afterwards: (house, answer, request) => {
      const { file_id } = answer as Stored
      scanFile(house, file_id).catch((error: unknown) => request.log.error({ err: error }, 'a scan failed'))
    },
  },
)

const getFile = implement(endpoints.getFile, shapes.getFile, async ({ db, caller, params, reply }) => {
  const file = await openFile(db, params.fileId)
  await requireReader(db, endpoints.getFile, caller, file)
  if (file.scan_status !== 'safe') {
    await reply.code(204).send()
    return
  }
  const { content } = await db
    .selectFrom('file_content')
    .select('content')
    .where('file_id', '=', file.id)
    .executeTakeFirstOrThrow()
  await reply
    .header('content-type', file.content_type)
    .header('content-disposition', attachmentHeader(file.name))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(content))
})

const deleteFile = implement(endpoints.deleteFile, shapes.deleteFile, async ({ db, caller, params }) => {
  const file = await openFile(db, params.fileId, true)
  if (!isOwnFile(caller, file)) throw accessRestricted()
  const holder = file.object_reference ?? file.work_reference
  if (holder) {
    const message = `${file.name} is on ${holder} and can no longer be deleted`
    throw conflict(message, [{ field: 'fileId', message, rule: 'BR-GEN-55' }])
  }
  await db.deleteFrom('file').where('id', '=', file.id).execute()
})

const addFilesToWork = implement(
  endpoints.addFilesToWork,
  shapes.addFilesToWork,
  async ({ db, caller, work, body, now }) => {
    const isAuthority = caller.roles.includes('HighwayAuthority')
    const organisation = isAuthority ? caller.organisation_reference : work.promoter_swa_code
    const files = await linkFiles(db, { fileIds: body.file_ids, organisation, workReference: work.reference })
    for (const { name } of files) {
      const event = { event: 'file_uploaded', object_type: 'work', object_reference: work.reference } as const
      await recordEvent(db, work, { ...event, topic: 'File', details: `${name} was added` }, actorOf(caller, body), now)
    }
  },
)

const listWorkFiles = implement(endpoints.listWorkFiles, shapes.listWorkFiles, async ({ db, caller, query }) =>
  listFiles(db, {
    endpoint: endpoints.listWorkFiles,
    caller,
    record: { workReference: query.work_reference_number.toUpperCase() },
    types: query.file_type,
  }),
)

const listPermitFiles = implement(endpoints.listPermitFiles, shapes.listPermitFiles, async ({ db, caller, query }) =>
  listFiles(db, {
    endpoint: endpoints.listPermitFiles,
    caller,
    record: { object: { type: 'permit', reference: query.permit_reference_number.toUpperCase() } },
    types: query.file_type,
  }),
)

export const files = [uploadFile, getFile, deleteFile, addFilesToWork, listWorkFiles, listPermitFiles]
