import { useParams } from 'react-router'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getSection81 } from '../../../domain/contract/section-81s.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'

export type Section81 = AnswerOf<typeof getSection81>

interface Section81PageProps {
  /** Last crumb of a page below the record. */
  below?: string
  children: (section81: Section81) => ReactNode
}

/** The frame of every page on one Section 81, in all its states. */
export function Section81Page({ below, children }: Section81PageProps) {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getSection81, { params: { workReferenceNumber: wrn, section81ReferenceNumber: ref } })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        ...(below ? [{ text: ref, href: recordPaths.section81(wrn, ref) }, { text: below }] : [{ text: ref }]),
      ]}
      name={`Section 81 ${ref}`}
      whyRestricted="A Section 81 is for the authority that issued it, and for the promoter that it was given to."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={recordPaths.list('section-81s')}>Section 81s of your organisation</AppLink>
        </p>
      }
    >
      {children}
    </RecordPage>
  )
}
