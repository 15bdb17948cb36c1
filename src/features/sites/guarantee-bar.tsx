import { reinstatementStatuses } from '../../../domain/contract/enums/reinstatements.ts'
import { useNow } from '../../app/now.ts'
import { guaranteeOf } from './site-facts.ts'
import './sites.css'

interface GuaranteeBarProps {
  status: string
  completed: string | null | undefined
  ends: string | null | undefined
}

/** How far the time of a reinstatement has run, in words under a bar. */
export function GuaranteeBar({ status, completed, ends }: GuaranteeBarProps) {
  const now = useNow()
  const known = reinstatementStatuses.find((each) => each === status) ?? 'upcoming_enum'
  const guarantee = guaranteeOf({ status: known, completed, ends }, now)
  if (!guarantee) return null
  return (
    <div className={`app-guarantee app-guarantee--${guarantee.tone}`}>
      <div className="app-guarantee__bar" aria-hidden="true">
        <div className="app-guarantee__passed" style={{ width: `${guarantee.percent}%` }} />
      </div>
      <span>{guarantee.words}</span>
    </div>
  )
}
