import { useMemo } from 'react'
import { fileCalls } from '../../../api/file-calls.ts'
import { Details } from '../../../components/Details.tsx'
import { FileUpload } from '../../../forms/FileUpload.tsx'
import type { StepProps } from '../../../forms/journey/journey.ts'
import { PhotoField } from '../../../forms/PhotoField.tsx'
import { mostPhotos } from '../../../forms/photos/photos.ts'
import type { AroundInspection, InspectionAnswers } from './inspection-answers.ts'

/** Evidence goes with any outcome (BR-INSP-28), so it is taken before one is chosen. */
export function PhotoQuestions({ answers }: StepProps<InspectionAnswers, AroundInspection>) {
  const calls = useMemo(() => fileCalls(), [])
  return (
    <>
      <PhotoField name="photos" label="What you see on site (optional)" />
      <Details summary="Add files that are no photos" open={answers.files.length > 0}>
        <FileUpload
          name="files"
          label="Files (optional)"
          limit={Math.max(1, mostPhotos - answers.photos.length)}
          calls={calls}
        />
      </Details>
    </>
  )
}
