import { locationTypes } from '../../../domain/contract/enums/permits.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { hs2LocationTypes, hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { TextArea } from '../../forms/TextArea.tsx'

interface LocationQuestionsProps {
  /** SWA code of the promoter: HS2 names parts of a street that nobody else does (BR-PERMIT-31). */
  promoter?: string
}

/** Which parts of the street, and where exactly: `location_types` and `location_description`. */
export function LocationQuestions({ promoter }: LocationQuestionsProps) {
  const left: readonly string[] = promoter === hs2PromoterSwaCode ? [] : hs2LocationTypes
  return (
    <>
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are affected?"
        legendSize="m"
        hint="Select all that apply"
        choices={locationTypes
          .filter((value) => !left.includes(value))
          .map((value) => ({ value, label: locationTypeLabels[value] }))}
      />
      <TextArea
        name="location_description"
        label="Where exactly"
        hint="For example, 2 metres from the kerb outside number 12"
        limit={500}
        rows={3}
        labelLarge
      />
    </>
  )
}
