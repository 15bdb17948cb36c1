/** Cells that many lists have alike. */
import { useWritesOn } from './use-writes-on.ts'
import type { ReactNode } from 'react'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../domain/rules/clock.ts'
import { dayDate, shortDate } from '../../domain/words.ts'
import { AppLink } from '../components/AppLink.tsx'
import { Button } from '../components/Button.tsx'
import { ClockTag } from '../components/ClockTag.tsx'
import { DateText } from '../components/DateText.tsx'
import type { TagColour } from '../components/Tag.tsx'
import { Tag } from '../components/Tag.tsx'
import { VisuallyHidden } from '../components/VisuallyHidden.tsx'

/** The record's reference as the way to it, with a second line. */
export function Reference({ href, children, second }: { href: string; children: string; second?: ReactNode }) {
  return (
    <>
      <AppLink href={href}>{children}</AppLink>
      {second ? <span className="app-second">{second}</span> : null}
    </>
  )
}

/** A line with a smaller one under it. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      {first}
      {second ? <span className="app-second">{second}</span> : null}
    </>
  )
}

export function Dates({ start, end }: { start: string; end: string }) {
  return (
    <TwoLines
      first={<DateText value={start} as="day" />}
      second={
        <>
          to <DateText value={end} as="day" />
        </>
      }
    />
  )
}

/** A deadline with the time left; a computed one says that it is estimated. */
export function Deadline({ on, now, isEstimated }: { on: string; now: Temporal.Instant; isEstimated?: boolean }) {
  const words = clockWords(on, now, englandAndWales)
  const date = words === dayDate(on) ? undefined : shortDate(on)
  const note = isEstimated ? (date ? `${date}, estimated` : 'estimated') : date
  return (
    <ClockTag group={clockGroup(on, now, englandAndWales)} note={note}>
      {words}
    </ClockTag>
  )
}

/** A dash for the eye, words for the ear. */
export function Nothing({ says }: { says: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{says}</VisuallyHidden>
    </>
  )
}

/** A status, with small framed words of what else matters. */
export function StatusCell({
  colour,
  children,
  chips = [],
}: {
  colour: TagColour
  children: string
  chips?: string[]
}) {
  const said = chips.filter(Boolean)
  return (
    <>
      <Tag colour={colour}>{children}</Tag>
      {said.length > 0 ? (
        <span className="app-chips">
          {said.map((chip) => (
            <Tag colour="outline" key={chip}>
              {chip}
            </Tag>
          ))}
        </span>
      ) : null}
    </>
  )
}

export interface NextStep {
  readonly text: string
  readonly href: string
}

interface StepButtonProps {
  step: NextStep | undefined
  about: string
  /** Works reference of the row, where a promoter's person acts on works: some they may only read. */
  works?: string
}

/** The one thing that a row waits for, for those who may do it. */
export function StepButton({ step, about, works }: StepButtonProps) {
  const writesOn = useWritesOn()
  return step && (works === undefined || writesOn(works)) ? (
    <Button href={step.href} variant="secondary" size="row" about={about}>
      {step.text}
    </Button>
  ) : null
}
