import { useParams } from 'react-router'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getSection74 } from '../../../domain/contract/section-74s.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'

export type Section74 = AnswerOf<typeof getSection74>

interface Section74PageProps {
  /** Last crumb of a page below the record. */
  below?: string
  children: (section74: Section74) => ReactNode
}

/** The frame of every page on one Section 74, in all its states. */
export function Section74Page({ below, children }: Section74PageProps) {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getSection74, { params: { workReferenceNumber: wrn, section74ReferenceNumber: ref } })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: 'Enforcement', href: paths.work(wrn, 'enforcement') },
        ...(below ? [{ text: ref, href: recordPaths.section74(wrn, ref) }, { text: below }] : [{ text: ref }]),
      ]}
      name={`Section 74 ${ref}`}
      whyRestricted="A Section 74 is for the authority that warned, and for the promoter of the works with access to their workstream."
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
