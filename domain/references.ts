/**
 * Reference numbers: how each is written, made and recognised (BR-GEN-60 to 80).
 *
 * They are upper case and compared without case. A numbered suffix has at least two digits; the hundredth is `-100` (BR-GEN-80).
 * Makers take their digits from the caller: there is no chance in here.
 */

/** A works reference: the promoter's 2-letter prefix, workstream, 8 digits (BR-GEN-60, 61). */
export function worksReference(prefix: string, workstream: string, random: number): string {
  if (!/^[A-Z]{2}$/i.test(prefix)) throw new RangeError(`A works reference begins with 2 letters, not "${prefix}"`)
  if (!/^\d{3}$/.test(workstream)) throw new RangeError(`A workstream has 3 digits, not "${workstream}"`)
  return `${prefix.toUpperCase()}${workstream}${eightDigits(random)}`
}

/** Whether a text may be a works reference: letters, digits, `-` and `_`, at most 24 (BR-GEN-60). */
export function isWorksReference(text: string): boolean {
  return /^[A-Z0-9_-]{1,24}$/i.test(text)
}

/** Whether a works reference of the promoter's own making begins with its prefix and workstream and has more after them, to 24 in all (BR-GEN-60). */
export function isOwnWorksReference(text: string, prefix: string, workstream: string): boolean {
  const start = `${prefix}${workstream}`.toUpperCase()
  return isWorksReference(text) && text.toUpperCase().startsWith(start) && text.length > start.length
}

/** The workstream that a works reference begins with after its promoter's letters (BR-GEN-60); undefined where it names none. */
export function workstreamOf(worksReferenceNumber: string): string | undefined {
  return /^[A-Z]{2}(\d{3})/i.exec(worksReferenceNumber)?.[1]
}

/** The n-th permit of a works record, PAA or PA: `{works}-01` (BR-GEN-62). */
export function permitReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-${suffix(n)}`
}

/** The n-th change request of a permit: `{permit}-CR-01` (BR-GEN-63). */
export function changeRequestReference(permitReferenceNumber: string, n: number): string {
  return `${permitReferenceNumber}-CR-${suffix(n)}`
}

/** The n-th ancillary information of a permit: `{permit}-AI-01` (BR-GEN-77, no format is published). */
export function ancillaryInformationReference(permitReferenceNumber: string, n: number): string {
  return `${permitReferenceNumber}-AI-${suffix(n)}`
}

/** The n-th comment of a works record: `{works}-COM-01` (BR-GEN-77, no format is published). */
export function commentReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-COM-${suffix(n)}`
}

/** The forward plan of a works record, one at most: `{works}-FP` (BR-GEN-74, no format is published). */
export function forwardPlanReference(worksReferenceNumber: string): string {
  return `${worksReferenceNumber}-FP`
}

/** The private street notice of a works record, one at most: `{works}-PSN` (BR-GEN-69, BR-PSN-06). */
export function privateStreetReference(worksReferenceNumber: string): string {
  return `${worksReferenceNumber}-PSN`
}

/** The n-th fixed penalty notice of a works record: `{works}-FPN-01` (BR-GEN-65). */
export function fpnReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-FPN-${suffix(n)}`
}

/** The n-th Section 74 of a works record: `{works}-S74-01` (BR-GEN-75, no format is published). */
export function section74Reference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-S74-${suffix(n)}`
}

/** The n-th inspection of a works record: `{works}-INSP-01` (BR-GEN-64). */
export function inspectionReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-INSP-${suffix(n)}`
}

/** The n-th non-compliance of a works record: `{works}-NC-01` (BR-GEN-73, no format is published). */
export function nonComplianceReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-NC-${suffix(n)}`
}

/** The n-th geographical area: `GA-001` (BR-GEN-77, no format is published). */
export function geographicalAreaReference(n: number): string {
  return `GA-${String(n).padStart(3, '0')}`
}

/** The n-th reinstatement of a works record, on whichever site: `{works}-R-01` (BR-GEN-77, no format is published). */
export function reinstatementReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-R-${suffix(n)}`
}

/** A material classification: the organisation's 2-letter prefix, 8 digits, `-MC` (BR-GEN-70). */
export function materialClassificationReference(prefix: string, random: number): string {
  return `${prefix.toUpperCase()}${eightDigits(random)}-MC`
}

/** A sample inspection target: `SIT-{8 digits}` (BR-GEN-77, no format is published). */
export function sampleTargetReference(random: number): string {
  return `SIT-${eightDigits(random)}`
}

/** The n-th sample drawn of a works record: `{works}-PBI-01` (no format is published). */
export function sampleReference(worksReferenceNumber: string, n: number): string {
  return `${worksReferenceNumber}-PBI-${suffix(n)}`
}

/** An activity: `ARN-{SWA code}-{8 digits}` (BR-GEN-68). */
export function activityReference(swaCode: string, random: number): string {
  return `ARN-${padSwaCode(swaCode)}-${eightDigits(random)}`
}

/** A Section 58: `S58-{SWA code}-{8 digits}` (BR-GEN-76). */
export function section58Reference(swaCode: string, random: number): string {
  return `S58-${padSwaCode(swaCode)}-${eightDigits(random)}`
}

/** The subscription of an organisation to events: `SUB-{SWA code}-{8 digits}` (no format is published). */
export function eventSubscriptionReference(swaCode: string, random: number): string {
  return `SUB-${padSwaCode(swaCode)}-${eightDigits(random)}`
}

/** The works record of a Section 81: the authority's 2-letter prefix, `S81`, 8 digits (BR-GEN-66). */
export function section81WorksReference(authorityPrefix: string, random: number): string {
  return `${authorityPrefix.toUpperCase()}S81${eightDigits(random)}`
}

/** The Section 81 of a works record: `{works}-S81`, one for each (BR-GEN-67). */
export function section81Reference(worksReferenceNumber: string): string {
  return `${worksReferenceNumber}-S81`
}

/** An SWA code with its leading zeros: 10 becomes 0010 (BR-GEN-79). */
export function padSwaCode(code: string | number): string {
  return String(code).trim().padStart(4, '0')
}

export type ReferenceKind =
  | 'works'
  | 'permit'
  | 'change_request'
  | 'inspection'
  | 'fixed_penalty_notice'
  | 'section_74'
  | 'section_81'
  | 'section_58'
  | 'non_compliance'
  | 'reinstatement'
  | 'comment'
  | 'ancillary_information'
  | 'forward_plan'
  | 'private_street_notice'
  | 'material_classification'
  | 'activity'
  | 'geographical_area'
  | 'sample_target'
  | 'usrn'

/** What a typed text refers to; `parent` is the works, permit or organisation part that its suffix hangs on. */
export type ParsedReference = { readonly kind: ReferenceKind; readonly reference: string; readonly parent?: string }

// In order: the first that fits wins, so that longer suffixes stand before the plain permit number.
const formats: readonly { readonly kind: ReferenceKind; readonly like: RegExp }[] = [
  { kind: 'activity', like: /^ARN-\d{4}-\d{3,8}$/ },
  { kind: 'section_58', like: /^S58-\d{4}-\d{8}$/ },
  { kind: 'geographical_area', like: /^GA-\d{3,}$/ },
  { kind: 'sample_target', like: /^SIT-\d{8}$/ },
  { kind: 'material_classification', like: /^([A-Z]{2})\d{8}-MC$/ },
  { kind: 'change_request', like: /^(.+-\d{2,})-CR-\d{2,}$/ },
  { kind: 'inspection', like: /^(.+)-INSP-\d{2,}$/ },
  { kind: 'fixed_penalty_notice', like: /^(.+)-FPN-\d{2,}$/ },
  { kind: 'section_74', like: /^(.+)-S74-\d{2,}$/ },
  { kind: 'non_compliance', like: /^(.+)-NC-\d{2,}$/ },
  { kind: 'reinstatement', like: /^(.+)-R-\d{2,}$/ },
  { kind: 'comment', like: /^(.+)-COM-\d{2,}$/ },
  { kind: 'ancillary_information', like: /^(.+)-AI-\d{2,}$/ },
  { kind: 'section_81', like: /^(.+)-S81$/ },
  { kind: 'forward_plan', like: /^(.+)-FP$/ },
  { kind: 'private_street_notice', like: /^(.+)-PSN$/ },
  { kind: 'permit', like: /^(.+)-\d{2,}$/ },
]

/**
 * What a text typed into a search box refers to, or null when it is no reference but words, for example a street name.
 *
 * A works reference may itself end in `-01`, so a permit may turn out to be a works record: look for both.
 */
export function parseReference(text: string): ParsedReference | null {
  const reference = text.trim().toUpperCase()
  if (/^\d{6,8}$/.test(reference) && isUsrn(Number(reference))) return { kind: 'usrn', reference }
  for (const { kind, like } of formats) {
    const found = like.exec(reference)
    if (!found) continue
    const parent = found[1]
    if (parent === undefined) return { kind, reference }
    const isOfWorks = isWorksReference(parent.replace(/-\d{2,}$/, '')) && /\d/.test(parent)
    if (isOfWorks || kind === 'material_classification') return { kind, reference, parent }
  }
  const isWorks = isWorksReference(reference) && /\d/.test(reference) && reference.length >= 5
  return isWorks ? { kind: 'works', reference } : null
}

/** Whether a number is a USRN: whole, 100001 to 99999999 (BR-GEN-35). */
export function isUsrn(value: number): boolean {
  return Number.isInteger(value) && value >= 100_001 && value <= 99_999_999
}

function suffix(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`References count from 1, not ${n}`)
  return String(n).padStart(2, '0')
}

function eightDigits(random: number): string {
  if (!Number.isInteger(random) || random < 0 || random > 99_999_999) {
    throw new RangeError(`A reference has 8 digits: ${random} does not fit`)
  }
  return String(random).padStart(8, '0')
}
