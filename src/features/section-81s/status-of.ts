import { section81Statuses, type Section81Status } from '../../../domain/contract/enums/section-81s.ts'
import type { Section81 } from './section-81-page.tsx'

/** The status, unless it is one of a newer version: then nothing can be offered. */
export const statusOf = ({ section_81_status: status }: Section81): Section81Status | undefined =>
  section81Statuses.find((known) => known === status)
