import { useParams } from 'react-router'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'

export type Fpn = AnswerOf<typeof getFpn>

interface FpnPageProps {
  /** Last crumb of a page below the notice. */
  below?: string
  children: (fpn: Fpn) => ReactNode
}

/** The frame of every page on one notice, in all its states. */
export function FpnPage({ below, children }: FpnPageProps) {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getFpn, { params: { workReferenceNumber: wrn, fpnReferenceNumber: ref } })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: 'Enforcement', href: paths.work(wrn, 'enforcement') },
        ...(below ? [{ text: ref, href: recordPaths.fixedPenaltyNotice(wrn, ref) }, { text: below }] : [{ text: ref }]),
      ]}
      name={`fixed penalty notice ${ref}`}
      whyRestricted="A notice is for officers of highway authorities, and for the promoter of the works with access to their workstream."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.work(wrn, 'enforcement')}>Notices and warnings of these works</AppLink>
        </p>
      }
    >
      {children}
    </RecordPage>
  )
}
