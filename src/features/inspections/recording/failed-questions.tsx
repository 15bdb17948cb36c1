import { failureReasonLabels } from '../../../../domain/labels/inspections.ts'
import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import type { StepProps } from '../../../forms/journey/journey.ts'
import { TextArea } from '../../../forms/TextArea.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { areaGroupsFor, areaWords } from '../failed-areas.ts'
import { sitesOf, typeOf, type AroundInspection, type InspectionAnswers } from './inspection-answers.ts'

/** The areas of the type in their groups; what is wrong, and on which sites, is asked beneath each that is chosen. */
export function FailedQuestions({ answers, around }: StepProps<InspectionAnswers, AroundInspection>) {
  const type = typeOf(answers)
  const sites = sitesOf(around.work)
  if (!type) return null
  return areaGroupsFor(type).map(({ key, title, areas }) => (
    <Checkboxes
      key={key}
      name={`failed.${key}`}
      legend={title}
      legendSize="m"
      choices={areas.map((area) => ({
        value: area,
        label: failureReasonLabels[area],
        reveal: (
          <>
            {sites.length > 1 ? (
              <Checkboxes
                name={`found.${area}.sites`}
                legend="Which sites?"
                small
                choices={sites.map((site) => ({
                  value: site.site_reference_number,
                  label: `Site ${site.site_reference_number}: ${site.site_description}`,
                }))}
              />
            ) : null}
            {around.namesSites ? (
              <TextField
                name={`found.${area}.site_name`}
                label="Which site? (optional)"
                hint="There are no numbered sites on old works"
              />
            ) : null}
            <TextArea
              name={`found.${area}.details`}
              label={
                <>
                  What is wrong?
                  <span className="govuk-visually-hidden"> ({areaWords(area)})</span>
                </>
              }
              limit={500}
              rows={3}
            />
          </>
        ),
      }))}
    />
  ))
}
