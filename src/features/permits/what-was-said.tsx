import { InsetText } from '../../components/InsetText.tsx'
import type { Permit } from './use-permit.ts'

/** What the authority gave as its reason, in sight where the promoter has to act on it; nothing for a plain grant. */
export function WhatWasSaid({ permit }: { permit: Permit }) {
  const said = saidOf(permit)
  if (!said) return null
  return (
    <InsetText>
      <strong>{said.heading}</strong>
      <br />
      {said.text}
    </InsetText>
  )
}

function saidOf(permit: Permit): { heading: string; text: string } | undefined {
  const authority = permit.highway_authority
  switch (permit.permit_status) {
    case 'refused': {
      const codes = (permit.reasons_for_refusal ?? []).join(', ')
      return {
        heading: `${authority} refused this permit${codes ? `: ${codes}` : ''}`,
        text: permit.assessment_comments ?? '',
      }
    }
    case 'permit_modification_request':
      return { heading: `${authority} asks for changes`, text: permit.pending_change_details ?? '' }
    case 'revoked':
      return { heading: `${authority} revoked this permit`, text: permit.revoke_reason ?? '' }
    default:
      return undefined
  }
}
