import type { Derived } from './column-types.ts'

/**
 * Whose works a record hangs on, and where they are. The database copies it from the works record when the record is
 * stored, and keeps it in step when the works go to another promoter (BR-S81-05): lists find their rows by it.
 */
export interface CopiedFromWork {
  promoter_swa_code: Derived<string>
  highway_authority_swa_code: Derived<string>
  workstream_prefix: Derived<string>
  usrn: Derived<number>
  street_name: Derived<string>
  town: Derived<string>
  area_name: Derived<string>
}
