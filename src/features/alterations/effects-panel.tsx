import { useQuery } from '@tanstack/react-query'
import { getFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { useSettled } from '../../app/use-settled.ts'
import { EffectLines } from '../../components/EffectLines.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import type { Permit } from '../permits/use-permit.ts'
import { changeEffects } from './change-effects.ts'
import type { ChangeBody } from './whole-model.ts'
import './alterations.css'

/** What sending the change means, a moment after typing pauses. An authority without a fee matrix leaves the fee out. */
export function EffectsPanel({ permit, body }: { permit: Permit; body: ChangeBody }) {
  const now = useNow()
  const settled = useSettled(body, 300)
  const params = { organisationReference: permit.highway_authority_swa_code }
  const fees = useQuery({ ...queryFor(getFeeMatrix, { params }), retry: false, staleTime: Infinity })
  const effects = changeEffects(settled, { permit, now, fees: fees.data })
  return (
    <FramedPanel title="What this change means">
      <EffectLines lines={effects} />
    </FramedPanel>
  )
}
