import { listFeeReconciliations } from '../../../domain/contract/fee-reconciliations.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'

/** Whose reconciliations a person may look at: those of the own authority. */
export function useMayReconcile(): boolean {
  const may = useMay()
  const { user } = useActing()
  const own = user.organisation_reference
  return may(listFeeReconciliations, {
    promoter_swa_code: '',
    highway_authority_swa_code: own,
    workstream_prefix: '',
  })
}

/** The other pages about fees. */
export function FeeLinks() {
  const mayReconcile = useMayReconcile()
  return (
    <ul className="govuk-list">
      <li>
        <AppLink href={recordPaths.feeTotals()}>Totals by organisation and category</AppLink>
      </li>
      <li>
        <AppLink href={recordPaths.feeReport()}>Fee report as a file</AppLink>
      </li>
      <li>
        <AppLink href={recordPaths.feeMatrix()}>Fee matrix</AppLink>
      </li>
      {mayReconcile ? (
        <li>
          <AppLink href={recordPaths.feeReconciliations()}>Reconcile with finance</AppLink>
        </li>
      ) : null}
    </ul>
  )
}
