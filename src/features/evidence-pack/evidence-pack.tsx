import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import type { ReactNode } from 'react'
import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { isPicture } from '../files/picture.tsx'
import { workQuery, type Work } from '../works/use-work.ts'
import { PackComments, PackHistory } from './pack-told.tsx'
import { PackFiles, PicturesOfPack, usePictures } from './pack-pictures.tsx'
import { PackChange, PackPermit } from './pack-permits.tsx'
import {
  PackInspection,
  PackNonCompliance,
  PackPenalty,
  PackSection74,
  PackSection81,
  PackSite,
} from './pack-records.tsx'
import { usePack, type Pack, type Part } from './use-pack.ts'
import './evidence-pack.css'

const WorksMap = lazy(async () => ({ default: (await import('../works/works-map.tsx')).WorksMap }))

/** One works record with everything that hangs on it, as one document to print or keep (R5). */
export function EvidencePack() {
  const { wrn = '' } = useParams()
  return (
    <RecordPage
      query={workQuery(wrn)}
      crumbs={[{ text: 'Works', href: paths.works() }, { text: wrn, href: paths.work(wrn) }, { text: 'Evidence pack' }]}
      name={`evidence pack of ${wrn}`}
      whyRestricted="It belongs to another promoter, or to a workstream that you have no access to."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.works()}>Find the works</AppLink>
        </p>
      }
    >
      {(work) => <Document work={work} />}
    </RecordPage>
  )
}

interface Chapter {
  readonly id: string
  readonly title: string
  readonly part?: Pick<Part<unknown>, 'isPending' | 'failed' | 'again'>
  /** How many there are; nothing where that says nothing. */
  readonly count?: number
  readonly content: ReactNode
}

function Document({ work }: { work: Work }) {
  const { user } = useActing()
  const now = useNow()
  // the moment at which it was made stays, however long it is read
  const [madeAt] = useState(now)
  const pack = usePack(work)
  const pictures = usePictures(pictureIds(work, pack))
  const wrn = work.work_reference_number
  const place = [work.street_name, work.town].filter(Boolean).join(', ')
  const chapters = chaptersOf(work, pack)
  const isPending = chapters.some(({ part }) => part?.isPending)
  const missing = chapters.reduce((sum, { part }) => sum + (part?.failed ?? 0), 0)
  const asked = pictureIds(work, pack).length
  const waits = isPending || pictures.size < asked
  return (
    <PicturesOfPack value={pictures}>
      <div className="app-pack">
        <PageTitle title={`Evidence pack: works ${wrn}`} caption={place} />
        <p className="govuk-body">
          Made {dateTimeWords(madeAt.toString())} by {`${user.first_name} ${user.last_name}`.trim()},{' '}
          {user.organisation_name}. It holds what they may see.
        </p>
        <div className="app-pack__do" role="status">
          <p className="govuk-body">
            {isPending ? 'Collecting the records' : ''}
            {!isPending && waits ? `Loading photos: ${pictures.size} of ${asked}` : ''}
            {waits ? '' : `Ready: ${countWords(chapters.length, 'part')}, ${countWords(asked, 'photo')}`}
          </p>
        </div>
        <div className="govuk-button-group">
          <Button onPress={() => window.print()} {...(waits ? { notNow: 'Records and photos are still loading' } : {})}>
            Print or save as PDF
          </Button>
          <AppLink href={paths.work(wrn)}>Back to the works record</AppLink>
        </div>
        {missing > 0 ? (
          <ErrorPanel
            title={`${countWords(missing, 'part')} could not be read and ${missing === 1 ? 'is' : 'are'} missing`}
            onTryAgain={async () => chapters.forEach(({ part }) => part?.again())}
          >
            <p className="govuk-body">The parts that are missing say so in the document.</p>
          </ErrorPanel>
        ) : null}
        <nav className="app-pack__contents" aria-label="Contents">
          <h2 className="govuk-heading-m">Contents</h2>
          <ol className="govuk-list govuk-list--number">
            {chapters.map(({ id, title, count }) => (
              <li key={id}>
                <a className="govuk-link" href={`#${id}`}>
                  {title}
                </a>
                {count === undefined ? '' : ` (${count})`}
              </li>
            ))}
          </ol>
        </nav>
        {chapters.map(({ id, title, part, content }) => (
          <section key={id} id={id} className="app-pack__chapter" aria-labelledby={`${id}-title`}>
            <h2 className="govuk-heading-l" id={`${id}-title`}>
              {title}
            </h2>
            {part?.isPending ? <Skeleton text={`Loading ${title.toLowerCase()}`} rows={3} /> : null}
            {part && part.failed > 0 ? (
              <p className="govuk-body">
                <strong>{countWords(part.failed, 'record')} of this part could not be read.</strong>
              </p>
            ) : null}
            {content}
          </section>
        ))}
      </div>
    </PicturesOfPack>
  )
}

function pictureIds(work: Work, pack: Pack): number[] {
  const files = [
    ...pack.permits.rows.flatMap((one) => one.files ?? []),
    ...pack.inspections.rows.flatMap((one) => one.files ?? []),
    ...pack.sites.rows.flatMap(({ reinstatements }) => reinstatements.flatMap((one) => one.files ?? [])),
    ...pack.penalties.rows.flatMap((one) => one.files ?? []),
    ...pack.section74s.rows.flatMap((one) => one.files ?? []),
    ...pack.section81s.rows.flatMap((one) => one.files ?? []),
    ...(work.files ?? []),
  ]
  return [...new Set(files.filter(({ name }) => isPicture(name)).map(({ file_id }) => file_id))].sort((a, b) => a - b)
}

/** Only chapters with something in them, in the order in which works go. */
function chaptersOf(work: Work, pack: Pack): Chapter[] {
  const files = filesOfWorkAlone(work, pack)
  const listed = <Row,>(id: string, title: string, part: Part<Row>, row: (one: Row) => ReactNode): Chapter => ({
    id,
    title,
    part,
    count: part.rows.length,
    content: part.rows.map(row),
  })
  const chapters: Chapter[] = [
    { id: 'works', title: 'The works', content: <TheWorks work={work} /> },
    listed('permits', 'Permits and conditions', pack.permits, (one) => (
      <PackPermit key={one.permit_reference_number} permit={one} />
    )),
    listed('changes', 'Changes', pack.changes, (one) => (
      <PackChange key={one.permit_alteration_reference_number} change={one} />
    )),
    listed('inspections', 'Inspections', pack.inspections, (one) => (
      <PackInspection key={one.inspection_reference_number} inspection={one} />
    )),
    listed('non-compliances', 'Non-compliances', pack.nonCompliances, (one) => (
      <PackNonCompliance key={one.non_compliance_reference_number} nonCompliance={one} />
    )),
    listed('reinstatements', 'Reinstatements', pack.sites, (one) => (
      <PackSite key={one.site_reference_number} site={one} />
    )),
    listed('penalties', 'Fixed penalty notices', pack.penalties, (one) => (
      <PackPenalty key={one.fpn_reference_number} fpn={one} />
    )),
    listed('section-74s', 'Section 74', pack.section74s, (one) => (
      <PackSection74 key={one.section_74_reference_number} section74={one} wrn={work.work_reference_number} />
    )),
    listed('section-81s', 'Section 81', pack.section81s, (one) => (
      <PackSection81 key={one.section_81_reference_number} section81={one} />
    )),
    ...(files.length > 0
      ? [
          {
            id: 'files',
            title: 'Files of the works',
            count: files.length,
            content: <PackFiles files={files} of="the works" />,
          },
        ]
      : []),
    {
      id: 'comments',
      title: 'Comments',
      part: pack.comments,
      count: pack.comments.rows.length,
      content: <PackComments comments={pack.comments.rows} />,
    },
    {
      id: 'history',
      title: 'History',
      part: pack.history,
      count: pack.history.rows.length,
      content: <PackHistory events={pack.history.rows} />,
    },
  ]
  return chapters.filter(({ count, part }) => count !== 0 || part?.isPending || (part?.failed ?? 0) > 0)
}

/** Files that stand with their own record are not shown again with the works. */
function filesOfWorkAlone(work: Work, pack: Pack) {
  const elsewhere = new Set(pictureIds({ ...work, files: [] }, pack))
  return (work.files ?? []).filter(({ file_id }) => !elsewhere.has(file_id))
}

function TheWorks({ work }: { work: Work }) {
  return (
    <>
      <SummaryList
        density="dense"
        rows={[
          { key: 'Works reference', value: work.work_reference_number },
          { key: 'State', value: work.work_status_string },
          { key: 'Street', value: [work.street_name, work.town, work.area_name].filter(Boolean).join(', ') },
          { key: 'USRN', value: String(work.usrn) },
          { key: 'Where exactly', value: work.works_location_description },
          ...(work.description_of_work ? [{ key: 'Description', value: work.description_of_work }] : []),
          { key: 'Promoter', value: `${work.promoter_organisation} (${work.promoter_swa_code})` },
          { key: 'Highway authority', value: `${work.highway_authority} (${work.highway_authority_swa_code})` },
          { key: 'Workstream', value: work.workstream_prefix },
        ]}
      />
      <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
        <WorksMap work={work} />
      </Suspense>
      <p className="govuk-body-s app-pack__address">
        {new URL(recordPaths.evidencePack(work.work_reference_number), window.location.href).href}
      </p>
    </>
  )
}
