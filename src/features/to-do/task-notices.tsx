import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { noticesBetween, type TaskNotice } from './new-tasks.ts'
import { useNotifyState } from './notify-choice.ts'
import type { ToDoAnswer } from './to-do-words.ts'

/** Tells of new tasks through the browser while the app is out of sight, where the person has turned that on; shows nothing itself. */
export function TaskNotices() {
  const { scope, within } = useActing()
  const navigate = useNavigate()
  const isOn = useNotifyState() === 'on'
  const { data } = useQuery({ ...queryFor(listToDo, { query: { ...scope, ...within } }), enabled: isOn })
  const before = useRef<{ answer: ToDoAnswer; of: string }>(undefined)
  // another promoter, or other areas, are another queue and no news
  const of = JSON.stringify({ ...scope, ...within })
  useEffect(() => {
    if (!data || !isOn) return
    const known = before.current
    before.current = { answer: data, of }
    if (!known || known.of !== of || document.visibilityState !== 'hidden') return
    for (const notice of noticesBetween(known.answer, data)) show(notice, (href) => void navigate(href))
  }, [data, isOn, of, navigate])
  return null
}

function show({ kind, title, body, href }: TaskNotice, open: (href: string) => void): void {
  try {
    // one of a kind at a time: the newest takes the place of the one before
    const shown = new Notification(title, { body, tag: kind })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
      open(href)
    })
  } catch {
    // some telephones have the word and not the thing; the queue itself says the same
  }
}
