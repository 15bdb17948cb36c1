import { NextVisit } from '../inspections/next-visit.tsx'
import { useWatch } from 'react-hook-form'
import { createSection74 } from '../../../domain/contract/section-74s.ts'
import { overrunWarningReasons } from '../../../domain/contract/enums/section-74s.ts'
import type { WorkStatus } from '../../../domain/contract/enums/works.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { overrunWarningReasonLabels } from '../../../domain/labels/section-74s.ts'
import { label } from '../../../domain/labels/words.ts'
import { overrunHindrance } from '../../../domain/rules/overrun-warning-checks.ts'
import { countWords, dateTimeWords, dateWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf } from '../../forms/date-parts.ts'
import { draftKey } from '../../forms/drafts.ts'
import type { Journey } from '../../forms/journey/journey.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { EvidenceQuestion } from '../files/evidence-question.tsx'
import { instantOfMoment } from '../on-site/on-site-times.ts'
import { ownersOf } from '../permits/owners.ts'
import { LocationQuestions } from '../streets/location-questions.tsx'
import { useWork, type Work } from '../works/use-work.ts'
import { EstimatePanel } from './estimate-panel.tsx'
import { newWarning, warningBody, warningProblems, type WarningDraft } from './warning-draft.ts'

interface Around {
  readonly now: Temporal.Instant
  readonly work: Work
  readonly workStatus: WorkStatus
  readonly warned: ReadonlyMap<string, string>
}

function PermitQuestion({ around }: { around: Around }) {
  return (
    <Radios
      name="permit_reference_number"
      legend="Permit"
      hint="One overrun warning to a permit: one issued in error is withdrawn first"
      choices={(around.work.permits ?? []).map(({ permit_reference_number: prn, permit_status_string: status }) => {
        const other = around.warned.get(prn)
        return {
          value: prn,
          label: `${prn}, ${status.toLowerCase()}`,
          ...(other ? { notNow: `It already has the overrun warning ${other}.` } : {}),
        }
      })}
    />
  )
}

function ReasonQuestions() {
  return (
    <>
      <Checkboxes
        name="overrun_warning_reasons"
        legend="What is left on site?"
        legendSize="m"
        hint="Select all that apply"
        choices={overrunWarningReasons.map((value) => ({ value, label: overrunWarningReasonLabels[value] }))}
      />
      <FewItems />
      <TextArea name="overrun_warning_details" label="Details" limit={500} labelLarge />
    </>
  )
}

/** Few items that are fetched in time end the works as they stood (BR-S74-35). */
function FewItems() {
  const chosen: unknown = useWatch({ name: 'overrun_warning_reasons' })
  const isFew = Array.isArray(chosen) && chosen.length === 1 && chosen[0] === 'five_or_less_slg_items_left_on_site'
  if (!isFew) return null
  return (
    <InsetText>
      For up to five items, the works count as ended when the promoter tried to clear the site and takes them away by
      the end of the next working day after you ask.
    </InsetText>
  )
}

const PlaceQuestions = ({ around }: { around: Around }) => (
  <LocationQuestions promoter={around.work.promoter_swa_code} />
)

function InspectionQuestions() {
  return (
    <>
      <DateField name="inspection_date" legend="When was it seen?" legendSize="m" />
      <TimeField name="inspection_time" label="Time" />
      <TextField name="officer_name" label="Officer" autoComplete="off" />
      <TextField name="officer_contact_details" label="Officer's telephone or email" autoComplete="off" />
      <Radios
        name="schedule_follow_up_inspection"
        legend="Schedule another inspection?"
        legendSize="m"
        hint="It takes the place of any inspection already scheduled"
        choices={[
          {
            value: 'yes',
            label: 'Yes',
            reveal: <NextVisit />,
          },
          { value: 'no', label: 'No' },
        ]}
      />
    </>
  )
}

const journey: Journey<WarningDraft, Around> = {
  title: 'Warn of an overrun (Section 74)',
  steps: [
    {
      name: 'permit',
      title: 'Permit',
      question: 'Which permit has overrun?',
      fields: ['permit_reference_number'],
      Questions: PermitQuestion,
      rows: (typed) => [{ field: 'permit_reference_number', key: 'Permit', value: typed.permit_reference_number }],
    },
    {
      name: 'reasons',
      title: 'What is left',
      question: 'What is left on site?',
      fields: ['overrun_warning_reasons', 'overrun_warning_details'],
      Questions: ReasonQuestions,
      rows: (typed) => [
        {
          field: 'overrun_warning_reasons',
          key: 'Left on site',
          value: typed.overrun_warning_reasons.map((reason) => label(overrunWarningReasonLabels, reason)).join('; '),
        },
        { field: 'overrun_warning_details', key: 'Details', value: typed.overrun_warning_details },
      ],
    },
    {
      name: 'place',
      title: 'Place',
      question: 'Where is it?',
      fields: ['location_types', 'location_description'],
      Questions: PlaceQuestions,
      rows: (typed) => [
        {
          field: 'location_types',
          key: 'Parts of the street',
          value: typed.location_types.map((type) => label(locationTypeLabels, type)).join(', '),
        },
        { field: 'location_description', key: 'Where exactly', value: typed.location_description },
      ],
    },
    {
      name: 'inspection',
      title: 'Inspection',
      question: 'Who saw it, and when?',
      fields: [
        'inspection_date',
        'inspection_time',
        'officer_name',
        'officer_contact_details',
        'schedule_follow_up_inspection',
        'reinspection_date',
        'reinspection_date_time',
        'reinspection_time',
      ],
      Questions: InspectionQuestions,
      rows: (typed) => {
        const at = instantOfMoment({ day: typed.inspection_date, time: typed.inspection_time })
        const next = dateOf(typed.reinspection_date)
        const isFollowed = typed.schedule_follow_up_inspection
        return [
          { field: 'inspection_date', key: 'Seen', value: at ? dateTimeWords(at) : '' },
          { field: 'officer_name', key: 'Officer', value: typed.officer_name },
          { field: 'officer_contact_details', key: 'Telephone or email', value: typed.officer_contact_details },
          {
            field: 'schedule_follow_up_inspection',
            key: 'Next inspection',
            value:
              isFollowed === 'yes'
                ? next && [dateWords(next), typed.reinspection_time].filter(Boolean).join(' at ')
                : isFollowed && 'None',
          },
        ].map((row) => ({ ...row, value: row.value ?? '' }))
      },
    },
    {
      name: 'evidence',
      title: 'Evidence',
      question: 'Evidence',
      fields: ['section_74_evidence', 'file_ids'],
      Questions: () => <EvidenceQuestion name="section_74_evidence" />,
      rows: ({ section_74_evidence: evidence, file_ids: files }) => [
        {
          field: 'section_74_evidence',
          key: 'Evidence',
          value:
            evidence === 'yes'
              ? `${countWords(files.length, 'file')}: ${files.map(({ name }) => name).join(', ')}`
              : evidence && 'None',
        },
      ],
    },
  ],
  problems: warningProblems,
}

const consequences = (typed: WarningDraft, { work }: Around) => (
  <EstimatePanel wrn={work.work_reference_number} prn={typed.permit_reference_number} />
)

/** Section 74s that keep their permit from another one, by permit (BR-S74-01). */
const warnedPermits = ({ section74s }: Work): ReadonlyMap<string, string> =>
  new Map(
    (section74s ?? [])
      .filter(({ ha_status }) => ha_status !== 'withdrawn')
      .map((row) => [row.permit_reference_number, row.section_74_reference_number]),
  )

/** An authority warns a promoter that works have overrun (J10). */
export function WarnOfOverrun() {
  const work = useWork()
  const may = useMay()
  const now = useNow()
  const { user } = useActing()
  const send = useSend(createSection74)
  const wrn = work.work_reference_number
  const back = { text: `Go to works ${wrn}`, href: paths.work(wrn, 'enforcement') }
  const title = 'You cannot warn of an overrun here'
  if (!may(createSection74, ownersOf(work))) {
    return (
      <NotNow
        title={title}
        why={`Only officers of ${work.highway_authority} warn of overruns on these works`}
        back={back}
      />
    )
  }
  const workStatus = work.work_status
  if (workStatus === 'upcoming_enum' || !work.permits?.length) {
    return <NotNow title={title} why="There is no permit on these works" back={back} />
  }
  const hindrance = overrunHindrance({ ...work, work_status: workStatus })
  if (hindrance) return <NotNow title={title} why={hindrance.no} back={back} />
  const warned = warnedPermits(work)
  const active = work.active_permit?.permit_reference_number ?? ''

  return (
    <JourneyPages<WarningDraft, Around>
      journey={journey}
      around={{ now, work, workStatus, warned }}
      base={recordPaths.newSection74(wrn)}
      draft={draftKey('section-74', wrn)}
      draftTitle={`Overrun warning on ${wrn}, ${work.street_name}`}
      start={newWarning({
        permit: warned.has(active) ? '' : active,
        where: work.works_location_description,
        officer: `${user.first_name} ${user.last_name}`,
        contact: user.email,
        now,
      })}
      about={`${wrn}, ${work.street_name}`}
      back={{ text: 'Back to the works', href: paths.work(wrn, 'enforcement') }}
      submitText="Issue warning"
      sendingText="Issuing"
      consequences={consequences}
      onSend={async (typed, idempotencyKey) => {
        const { section_74_reference_number: reference } = await send.mutateAsync({
          params: { workReferenceNumber: wrn },
          body: warningBody(typed),
          idempotencyKey,
        })
        return { href: recordPaths.section74(wrn, reference), done: `Overrun warning ${reference} is issued` }
      }}
    />
  )
}
