import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { forgetArea, keepOffline, keptAreas, type KeptQuery } from '../../offline/keep-area.ts'
import type { KeptArea } from '../../offline/kept-store.ts'

interface KeepDayProps {
  id: string
  /** Within a sentence: the area's name. */
  name: string
  /** What the day's pages read: its lists, and the record of every visit. */
  queries: readonly KeptQuery[]
}

/** Downloads the day for streets without a signal: the lists and every record on them, until somebody takes them off the device. */
export function KeepDay({ id, name, queries }: KeepDayProps) {
  const client = useQueryClient()
  const [kept, setKept] = useState<KeptArea>()
  const [progress, setProgress] = useState('')
  const [trouble, setTrouble] = useState('')

  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      // a device without storage keeps nothing, and says so when it is asked to
      const areas = await keptAreas(client).catch(() => [])
      if (isCurrent) setKept(areas.find((area) => area.id === id))
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [client, id])

  async function keep() {
    setTrouble('')
    try {
      setKept(
        await keepOffline(client, { id, name }, queries, (done, of) =>
          setProgress(`${done} of ${of} records are here`),
        ),
      )
    } catch (error) {
      setTrouble(
        error instanceof ApiError
          ? 'Not everything could be read, so nothing new was kept. Try again with a signal.'
          : 'This device could not keep it',
      )
    } finally {
      setProgress('')
    }
  }

  async function forget() {
    if (kept) await forgetArea(client, kept)
    setKept(undefined)
  }

  return (
    <section className="app-inspect-hide" aria-labelledby="keep-day">
      <h2 className="govuk-heading-s" id="keep-day">
        Where there is no signal
      </h2>
      <p className="govuk-body" role="status">
        {progress ||
          (kept
            ? `The day in ${name} is on this device since ${dateTimeWords(instantOf(kept.at))}: ${countWords(kept.hashes.length, 'record')}, ${sizeWords(kept.bytes)}.`
            : `The day in ${name} is not on this device.`)}
      </p>
      <ButtonGroup>
        <Button variant="secondary" onPress={keep} busyText="Downloading">
          {kept ? 'Download it again' : 'Keep it on this device'}
        </Button>
        {kept ? (
          <Button variant="secondary" onPress={forget}>
            Take it off this device
          </Button>
        ) : null}
      </ButtonGroup>
      <p className="govuk-error-message" role="alert">
        {trouble}
      </p>
    </section>
  )
}

const instantOf = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)

/** "340 kB", "1.2 MB" */
function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
