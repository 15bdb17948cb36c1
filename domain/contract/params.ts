import * as z from 'zod/mini'

/** References in paths are upper case in the store and not case-sensitive on the wire (BR-GEN-60 and the line above it). */
export const reference = z.pipe(
  z.string().check(z.maxLength(106)),
  z.transform((value: string) => value.toUpperCase()),
)

export const WorkParams = z.strictObject({ workReferenceNumber: reference })
export const PermitParams = z.strictObject({ workReferenceNumber: reference, permitReferenceNumber: reference })
export const CommentParams = z.strictObject({ workReferenceNumber: reference, commentReferenceNumber: reference })
export const FPNParams = z.strictObject({ workReferenceNumber: reference, fpnReferenceNumber: reference })
export const Section74Params = z.strictObject({ workReferenceNumber: reference, section74ReferenceNumber: reference })
export const AlterationParams = z.strictObject({
  workReferenceNumber: reference,
  permitReferenceNumber: reference,
  permitAlterationReferenceNumber: reference,
})
export const InspectionParams = z.strictObject({ workReferenceNumber: reference, inspectionReferenceNumber: reference })
export const NonComplianceParams = z.strictObject({
  workReferenceNumber: reference,
  nonComplianceReferenceNumber: reference,
})
export const SiteParams = z.strictObject({ workReferenceNumber: reference, siteReferenceNumber: reference })
export const ReinstatementParams = z.strictObject({
  workReferenceNumber: reference,
  siteReferenceNumber: reference,
  reinstatementReferenceNumber: reference,
})
export const AncillaryInformationParams = z.strictObject({
  workReferenceNumber: reference,
  permitReferenceNumber: reference,
  ancillaryInformationReferenceNumber: reference,
})
