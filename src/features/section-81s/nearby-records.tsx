import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { section81StatusColour } from '../../../domain/labels/section-81s.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Radios } from '../../forms/Radios.tsx'
import type { DefectDraft } from './defect-draft.ts'
import type { DefectAround } from './defect-steps.tsx'
import { metresWords, sameThing, section81sNear, worksNear, type NearbySection81, type NearbyWork } from './nearby.ts'
import './section-81.css'

/** What is within 25 metres comes before anything is typed: the same cover is not reported twice. */
export function NearbyRecords({ answers, around }: { answers: DefectDraft; around: DefectAround }) {
  const [drawn, street] = useWatch({ name: ['works_coordinates', 'street'] }) as [
    DefectDraft['works_coordinates'],
    DefectDraft['street'],
  ]
  const place = drawn ?? answers.works_coordinates
  const on = street ?? answers.street
  if (!place || !on) return <p className="govuk-body">Say first where it is.</p>
  return <Near place={place} usrn={on.usrn} now={around.now} />
}

interface NearProps {
  place: NonNullable<DefectDraft['works_coordinates']>
  usrn: number
  now: Temporal.Instant
}

function Near({ place, usrn, now }: NearProps) {
  const same = useQuery(section81sNear(place, usrn))
  const works = useQuery(worksNear(place, now))
  const close = works.data?.filter(({ metres }) => metres <= sameThing) ?? []
  const count = same.data?.length
  const { setValue, getValues } = useFormContext<{ nearby: string }>()
  useEffect(() => {
    if (count === 0 && getValues('nearby') !== 'none') setValue('nearby', 'none', { shouldDirty: true })
    if (count && getValues('nearby') === 'none') setValue('nearby', '', { shouldDirty: true })
  }, [count, getValues, setValue])
  return (
    <>
      <h2 className="govuk-heading-m">Section 81s within {sameThing} metres</h2>
      {same.isPending ? <Skeleton text="Looking for the same defect" rows={2} /> : null}
      {same.isError ? (
        <ErrorPanel title="Section 81s could not be read" onTryAgain={async () => void (await same.refetch())}>
          <p className="govuk-body">You can go on, and may report it a second time.</p>
        </ErrorPanel>
      ) : null}
      {count === 0 ? <InsetText>No open Section 81 is within {sameThing} metres on this street.</InsetText> : null}
      {same.data && same.data.length > 0 ? (
        <>
          <ul className="app-nearby">
            {same.data.map((row) => (
              <SameDefect key={row.section_81_reference_number} row={row} />
            ))}
          </ul>
          <Radios
            name="nearby"
            legend="Is it one of these?"
            choices={[
              { value: 'another', label: 'No, it is another one' },
              {
                value: 'same',
                label: 'Yes',
                reveal: (
                  <p className="govuk-body">
                    Open it above: you can comment, inspect or resolve it there. This report stays on your device until
                    you remove it.
                  </p>
                ),
              },
            ]}
          />
        </>
      ) : null}
      <h2 className="govuk-heading-m">Works within {sameThing} metres</h2>
      {works.isPending ? <Skeleton text="Looking for works" rows={2} /> : null}
      {works.isError ? <p className="govuk-body">Works could not be read.</p> : null}
      {works.data && close.length === 0 ? <p className="govuk-body">None in the last two years.</p> : null}
      <ul className="app-nearby">
        {close.slice(0, mostWorks).map((row) => (
          <NearWork key={row.permit_reference_number} row={row} />
        ))}
      </ul>
      {close.length > mostWorks ? <p className="govuk-body">And {close.length - mostWorks} more.</p> : null}
    </>
  )
}

const mostWorks = 6

function SameDefect({ row }: { row: NearbySection81 }) {
  const { section_81_reference_number: ref, work_reference_number: wrn } = row
  return (
    <li className="app-nearby__item">
      <span>
        <AppLink href={recordPaths.section81(wrn, ref)}>{ref}</AppLink>{' '}
        <Tag colour={section81StatusColour(row.section_81_status)}>{row.section_81_status_string}</Tag>
      </span>
      <span>
        {metresWords(row.metres)}. {row.section_81_type_string}, {row.promoter_organisation}
      </span>
      <span className="app-second">{row.additional_details}</span>
    </li>
  )
}

function NearWork({ row }: { row: NearbyWork }) {
  return (
    <li className="app-nearby__item">
      <AppLink href={paths.work(row.work_reference_number)}>{row.work_reference_number}</AppLink>
      <span>
        {metresWords(row.metres)}. {row.promoter_organisation}, {row.work_category_string.toLowerCase()},{' '}
        {row.permit_status_string.toLowerCase()}
      </span>
    </li>
  )
}
