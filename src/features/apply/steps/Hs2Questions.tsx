import { lazy, Suspense, useMemo } from 'react'
import { londonDate } from '../../../../domain/rules/working-days.ts'
import { hs2HighwayExemptionLabels } from '../../../../domain/labels/permits.ts'
import { clashMetres } from '../../../../domain/rules/clashes.ts'
import { ErrorPanel } from '../../../components/ErrorPanel.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useClashes } from '../../clashes/use-clashes.ts'
import { placeName } from '../application-answers.ts'
import { choicesOf, yesOrNo } from '../../../forms/choices.ts'
import type { StepProps } from './step-props.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../../map/MiniMap.tsx')).MiniMap }))

/** How the works stand to the HS2 Act, which decides who has to agree (BR-HS2-01 to 05). */
export function Hs2Questions({ draft, now }: StepProps) {
  const isHighway = draft.answers.work_type === 'hs2_highway_works'
  const provision = (
    <Radios
      name="hs2_highway_exemption"
      legend="Does a protective provision apply?"
      hint="Decides whether the authority must agree"
      choices={choicesOf(hs2HighwayExemptionLabels)}
      small
    />
  )
  return (
    <>
      <LimitsMap draft={draft} now={now} />
      <Radios
        name="hs2_in_act_limits"
        legend="Are the works inside the HS2 Act limits?"
        hint="The map shows the limits"
        choices={yesOrNo.map((choice) =>
          choice.value === 'yes' && isHighway ? { ...choice, reveal: provision } : choice,
        )}
      />
      <DateField
        name="hs2_consultation_requested_response_date"
        legend="When do you need a reply? (optional)"
        legendSize="m"
      />
      <TextField name="hs2_highway_emails.0" label="Email address to tell (optional)" type="email" inputMode="email" />
      <TextField
        name="hs2_highway_emails.1"
        label="Second email address to tell (optional)"
        type="email"
        inputMode="email"
      />
      <TextArea
        name="hs2_additional_usrns"
        label="Other streets, by USRN (optional)"
        hint="Up to 10, one on each line. They cannot be changed after sending"
        limit={120}
        rows={3}
      />
    </>
  )
}

/** The works with the limits of the Act near them, and the distance in words. */
function LimitsMap({ draft, now }: StepProps) {
  const { answers, record } = draft
  const geometry = record?.works_coordinates ?? answers.works_coordinates
  const today = londonDate(now).toString()
  const found = useClashes({ geometry, from: today, to: today })
  const limits = useMemo(() => found.clashes.filter(({ other }) => other.layer === 'hs2_act_limits'), [found.clashes])
  const geometries = useMemo(
    () =>
      geometry
        ? [
            { geometry, kind: 'awaiting' as const, label: 'These works', chosen: true },
            ...limits.map(({ other }) => ({
              geometry: other.geometry,
              kind: 'activity' as const,
              label: `HS2 Act limits, ${other.where}`,
            })),
          ]
        : [],
    [geometry, limits],
  )
  const layer = found.layers.find((each) => each.layer === 'hs2_act_limits')
  if (!geometry) return null
  if (layer?.isFailed) {
    return (
      <ErrorPanel title="The HS2 Act limits could not be loaded" onTryAgain={layer.tryAgain}>
        <p className="govuk-body">You can answer without them.</p>
      </ErrorPanel>
    )
  }
  const [nearest] = limits.toSorted((a, b) => a.metres - b.metres)
  return (
    <>
      <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
        <MiniMap geometries={geometries} label={`Map of the works in ${placeName(draft)} and the HS2 Act limits`} />
      </Suspense>
      <p className="govuk-body" role="status">
        {layer?.isLoading
          ? 'Looking for the HS2 Act limits'
          : nearest === undefined
            ? `No HS2 Act limits within ${clashMetres} metres of the works.`
            : nearest.metres === 0
              ? `The works meet the HS2 Act limits (${nearest.other.where}).`
              : `The HS2 Act limits (${nearest.other.where}) are ${nearest.metres} metres away.`}
      </p>
    </>
  )
}
