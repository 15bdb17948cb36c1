import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import type { Permit } from './use-permit.ts'

/** An action on a permit that is not lawful now, with the way back to its works. */
export function PermitNotNow({ action, why, permit }: { action: string; why: string; permit: Permit }) {
  const wrn = permit.work_reference_number
  return (
    <NotNow
      title={`You cannot ${action} this permit`}
      why={why}
      back={{ text: `Go to works ${wrn}`, href: paths.work(wrn) }}
    />
  )
}
