import * as z from 'zod/mini'
import { WorkParams } from './params.ts'
import { fileTypes } from './enums/files.ts'
import { dateTime, fileId, text, unique } from './values.ts'

export const FileSummaryResponse = z.strictObject({
  file_id: z.number(),
  name: z.string(),
})

export const FileResponse = z.strictObject({
  file_id: z.number(),
  name: z.string(),
  created_date: dateTime,
  user_created_by: z.string(),
  swa_code: z.string(),
  organisation_name: z.string(),
})

export const AddFileToWorkRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  file_ids: z.array(fileId).check(unique()),
})

export const FileSummaryReportingResponse = z.strictObject({
  rows: z.array(FileSummaryResponse),
})

export const WorkFilesQuery = z.strictObject({
  work_reference_number: z.string(),
  file_type: z.optional(z.array(z.enum(fileTypes))),
})

export const PermitFilesQuery = z.strictObject({
  permit_reference_number: z.string(),
  file_type: z.optional(z.array(z.enum(fileTypes))),
})

export const FileUploadQuery = z.strictObject({
  swaCode: z.optional(z.string()),
})

/** A file as its number in the path. */
const FileParams = z.strictObject({ fileId })

/** Shapes of the endpoints declared in files.ts, under the same names. */
export const uploadFile = { query: FileUploadQuery, answer: FileSummaryResponse }
export const getFile = { params: FileParams }
export const deleteFile = { params: FileParams }
export const addFilesToWork = { params: WorkParams, body: AddFileToWorkRequest }
export const listWorkFiles = { query: WorkFilesQuery, answer: FileSummaryReportingResponse }
export const listPermitFiles = { query: PermitFilesQuery, answer: FileSummaryReportingResponse }
