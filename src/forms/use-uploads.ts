import { useEffect, useRef, useState } from 'react'
import { fileProblem } from './uploads.ts'
import type { UploadedFile, UploadState } from './uploads.ts'

export interface FileCalls {
  /** Sends one file, telling the share sent from 0 to 1; gives the service's id. */
  send: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<number>
  /** Whether the virus check has ended. */
  look: (fileId: number, signal: AbortSignal) => Promise<'checking' | 'ready' | 'removed'>
  /** Takes an unlinked file away from the service. */
  remove: (fileId: number) => Promise<void>
}

export interface UploadRow {
  key: string
  name: string
  size: number
  state: UploadState
  percent: number
  file_id?: number
  problem?: string
}

/** Longer and longer waits, two minutes in all; then the person asks again. */
const waitsMs = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]

/** Files of one question on their way: sent at once when chosen, one at a time, then watched until they are safe. */
export function useUploads(
  start: readonly UploadedFile[],
  limit: number,
  calls: FileCalls,
  onChange: (files: UploadedFile[]) => void,
) {
  const [rows, setRows] = useState<readonly UploadRow[]>(() => start.map(readyRow))
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const newest = useRef(rows)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const ending = useRef(new AbortController())

  useEffect(() => {
    const controller = new AbortController()
    ending.current = controller
    return () => controller.abort()
  }, [])

  function change(next: readonly UploadRow[]) {
    newest.current = next
    setRows(next)
    onChange(next.flatMap(({ file_id, name, size }) => (file_id === undefined ? [] : [{ file_id, name, size }])))
  }

  function update(key: string, facts: Partial<UploadRow>) {
    change(newest.current.map((row) => (row.key === key ? { ...row, ...facts } : row)))
  }

  async function sendOne(key: string, file: File) {
    if (!newest.current.some((row) => row.key === key)) return
    const { signal } = ending.current
    try {
      const onProgress = (share: number) => update(key, { percent: Math.round(share * 100) })
      const fileId = await calls.send(file, onProgress, signal)
      update(key, { file_id: fileId, state: 'checking', percent: 100 })
      void watch(key, fileId)
    } catch (error) {
      if (signal.aborted) return
      const because = error instanceof Error && error.message !== '' ? `: ${error.message}` : '. Try again'
      update(key, { state: 'failed', problem: `${file.name} could not be uploaded${because}` })
    }
  }

  async function watch(key: string, fileId: number) {
    const { signal } = ending.current
    for (const ms of waitsMs) {
      await pause(ms, signal)
      if (signal.aborted || !newest.current.some((row) => row.key === key)) return
      const state = await calls.look(fileId, signal).catch(() => 'checking' as const)
      if (state === 'removed') {
        const name = newest.current.find((row) => row.key === key)?.name ?? 'A file'
        update(key, { state, file_id: undefined, problem: `${name} has a virus and was removed` })
        return
      }
      if (state === 'ready') {
        update(key, { state })
        return
      }
    }
    update(key, { state: 'waiting' })
  }

  return {
    rows,
    refusals,
    add(files: readonly File[]) {
      const refused: string[] = []
      const accepted: [string, File][] = []
      for (const file of files) {
        const kept = newest.current.filter((row) => row.state !== 'failed' && row.state !== 'removed').length
        const problem = fileProblem(file, kept + accepted.length, limit)
        if (problem === undefined)
          accepted.push([`${file.name} ${file.size} ${performance.now()} ${accepted.length}`, file])
        else refused.push(problem)
      }
      setRefusals(refused)
      change([...newest.current, ...accepted.map(([key, file]) => newRow(key, file))])
      for (const [key, file] of accepted) queue.current = queue.current.then(() => sendOne(key, file))
    },
    async remove(row: UploadRow) {
      try {
        if (row.file_id !== undefined) await calls.remove(row.file_id)
      } catch {
        setRefusals([`${row.name} could not be removed. Try again`])
        return
      }
      change(newest.current.filter((other) => other.key !== row.key))
    },
    lookAgain(row: UploadRow) {
      if (row.file_id === undefined) return
      update(row.key, { state: 'checking' })
      void watch(row.key, row.file_id)
    },
  }
}

function readyRow(file: UploadedFile): UploadRow {
  return { ...file, key: String(file.file_id), state: 'ready', percent: 100 }
}

function newRow(key: string, file: File): UploadRow {
  return { key, name: file.name, size: file.size, state: 'sending', percent: 0 }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
