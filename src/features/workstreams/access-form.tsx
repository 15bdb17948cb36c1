import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { previewWorkstreamAccess, updateWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { ApiError } from '../../api/api-error.ts'
import { invalidate, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { Button } from '../../components/Button.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { levelChoices, type AccessUser, type LevelAnswer } from './access-answers.ts'
import { AccessEffects } from './access-effects.tsx'
import './access.css'

/** One line of the form: a workstream, or a person. */
export interface AccessLine {
  readonly key: string
  readonly label: ReactNode
  readonly level: LevelAnswer | ''
}

interface AccessFormProps {
  title: string
  caption: string
  backHref: string
  lines: readonly AccessLine[]
  /** First entry of every line, where lines may be left as they are. */
  placeholder?: string
  /** People whose access is to change, from the answers by the lines' keys. */
  usersOf: (answers: ReadonlyMap<string, string>) => readonly AccessUser[]
  /** Told at the end, such as "The access of Tom Ashdown is saved". */
  done: string
  children?: ReactNode
}

type Answers = { level: Record<string, string> }
type Told = AnswerOf<typeof previewWorkstreamAccess>

/** Access is asked for, then what the change does is shown, then it is saved (BR-ROLE-11). */
export function AccessForm(props: AccessFormProps) {
  const [answers, setAnswers] = useState<Answers>()
  const [told, setTold] = useState<{ users: readonly AccessUser[]; effects: Told }>()
  if (told) {
    const again = () => {
      setTold(undefined)
      setAnswers(undefined)
    }
    return <Check {...props} {...told} onChange={() => setTold(undefined)} onAgain={again} />
  }
  return (
    <Ask
      {...props}
      answers={answers}
      onTold={(given, users, effects) => {
        setAnswers(given)
        setTold({ users, effects })
      }}
    />
  )
}

interface AskProps extends AccessFormProps {
  answers: Answers | undefined
  onTold: (answers: Answers, users: readonly AccessUser[], effects: Told) => void
}

function Ask({ title, caption, backHref, lines, placeholder, usersOf, children, answers, onTold }: AskProps) {
  const preview = useSend(previewWorkstreamAccess)
  const page = useHeadingFocus(answers !== undefined)
  const read = ({ level }: Answers) => usersOf(new Map(Object.entries(level)))
  return (
    <ActionPage title={title} caption={caption} backHref={backHref}>
      <div ref={page}>{children}</div>
      <QuestionForm<Answers>
        start={answers ?? { level: Object.fromEntries(lines.map(({ key, level }) => [key, level])) }}
        check={(given) =>
          read(given).length > 0
            ? []
            : [{ field: `level.${lines[0]?.key}`, message: 'Change the access of at least one' }]
        }
        submitText="Continue"
        sendingText="Working out what changes"
        onSend={async (given) => {
          const users = [...read(given)]
          onTold(structuredClone(given), users, await preview.mutateAsync({ body: { users } }))
        }}
      >
        <SetAll lines={lines} />
        <div className="app-access-lines">
          {lines.map(({ key, label }) => (
            <SelectField
              key={key}
              name={`level.${key}`}
              label={label}
              options={levelChoices}
              {...(placeholder === undefined ? {} : { placeholder })}
            />
          ))}
        </div>
      </QuestionForm>
    </ActionPage>
  )
}

/** Many lines are mostly alike: one press, then the exceptions. */
function SetAll({ lines }: { lines: readonly AccessLine[] }) {
  const { setValue } = useFormContext()
  if (lines.length < 2) return null
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">Set all of them to</legend>
      <div className="app-access-all">
        {levelChoices.map(({ value, label }) => (
          <Button
            key={value}
            variant="secondary"
            size="row"
            about="for all"
            onPress={() => {
              for (const { key } of lines) setValue(`level.${key}`, value, { shouldDirty: true })
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

interface CheckProps extends AccessFormProps {
  users: readonly AccessUser[]
  effects: Told
  onChange: () => void
  onAgain: () => void
}

function Check({ caption, backHref, done, users, effects, onChange, onAgain }: CheckProps) {
  const page = useHeadingFocus(true)
  const navigate = useNavigate()
  const client = useQueryClient()
  const send = useSend(updateWorkstreamAccess)
  const isChanged = send.error instanceof ApiError && send.error.kind === 'changed'
  return (
    <div className="app-narrow" ref={page}>
      <PageTitle title="Check what changes" size="journey" caption={caption} />
      {isChanged ? (
        <NotificationBanner heading="Somebody changed this access meanwhile" takesFocus>
          <p className="govuk-body">Nothing of yours is saved. Begin again from what it is now.</p>
          <Button
            variant="secondary"
            onPress={async () => {
              await invalidate(client, ['workstreams', 'organisations'])
              onAgain()
            }}
          >
            See what it is now
          </Button>
        </NotificationBanner>
      ) : null}
      <AccessEffects effects={effects} />
      <p className="govuk-body">
        It applies at once, also to people who are signed in. What they have not sent yet stays on their device, and
        cannot be sent to a workstream that is closed to them.
      </p>
      <QuestionForm
        start={{}}
        submitText="Save access"
        sendingText="Saving"
        beside={
          <Button variant="secondary" onPress={onChange}>
            Go back and change
          </Button>
        }
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ body: { users: [...users] }, idempotencyKey })
          await navigate(backHref, { state: { done } })
        }}
      >
        {null}
      </QuestionForm>
    </div>
  )
}

/** The address stays the same from one step to the next, so that nobody but the step itself moves to its heading. */
function useHeadingFocus(isArrival: boolean) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isArrival) page.current?.closest('main')?.querySelector('h1')?.focus()
  }, [isArrival])
  return page
}
