import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { InsetText } from '../../components/InsetText.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { PromoterField } from '../organisations/promoter-field.tsx'
import type { DefectDraft } from './defect-draft.ts'
import type { DefectAround } from './defect-steps.tsx'
import { likelyOwners, reinstatersOn, whyLikely, worksNear, type LikelyOwner } from './nearby.ts'

const mostSuggested = 5

/** Whose it is: first the promoters that have worked there, then all of them. */
export function OwnerQuestion({ answers, around }: { answers: DefectDraft; around: DefectAround }) {
  const { works_coordinates: place, street } = answers
  if (!place || !street) return <OnlySearch />
  return <Suggested place={place} usrn={street.usrn} now={around.now} />
}

interface SuggestedProps {
  place: NonNullable<DefectDraft['works_coordinates']>
  usrn: number
  now: Temporal.Instant
}

function Suggested({ place, usrn, now }: SuggestedProps) {
  const works = useQuery(worksNear(place, now))
  const reinstaters = useQuery(reinstatersOn(usrn))
  if (works.isPending || reinstaters.isPending) return <Skeleton text="Looking for who has worked here" rows={3} />
  const owners = likelyOwners(works.data ?? [], reinstaters.data ?? []).slice(0, mostSuggested)
  if (owners.length === 0) {
    return (
      <>
        <InsetText>
          {works.isError ? 'Works near it could not be read.' : 'Nobody has worked within 50 metres in two years.'}{' '}
          Search for the promoter.
        </InsetText>
        <OnlySearch />
      </>
    )
  }
  return <Owners owners={owners} />
}

function Owners({ owners }: { owners: readonly LikelyOwner[] }) {
  const { setValue, getValues } = useFormContext<DefectDraft>()
  const chosen = useWatch<DefectDraft, 'promoter_swa_code'>({ name: 'promoter_swa_code' })
  const name = owners.find(({ swaCode }) => swaCode === chosen)?.name ?? ''
  useEffect(() => {
    if (getValues('promoter_name') !== name) setValue('promoter_name', name, { shouldDirty: true })
  }, [name, getValues, setValue])
  return (
    <Radios
      name="promoter_swa_code"
      legend="Promoter"
      hint="Those that have worked nearby, the most often first"
      choices={[
        ...owners.map((owner) => ({ value: owner.swaCode, label: owner.name, hint: whyLikely(owner) })),
        { value: 'other', label: 'Another promoter', reveal: <PromoterField name="other_promoter" label="Promoter" /> },
      ]}
    />
  )
}

/** Without suggestions the answer is among the others, so that a problem lands on the search. */
function OnlySearch() {
  const { setValue, getValues } = useFormContext<{ promoter_swa_code: string }>()
  useEffect(() => {
    if (getValues('promoter_swa_code') !== 'other') setValue('promoter_swa_code', 'other')
  }, [getValues, setValue])
  return <PromoterField name="other_promoter" label="Promoter" />
}
