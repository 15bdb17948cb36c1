import { useCallback, useRef, type RefObject } from 'react'
import { useShortcut } from '../../components/shortcuts.ts'

/** J and K go from task to task; Enter opens the one that they are on, as it opens any link. */
export function useTaskKeys(): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null)
  const move = useCallback((by: 1 | -1) => {
    const tasks = [...(region.current?.querySelectorAll<HTMLElement>('a[data-task]') ?? [])]
    const at = tasks.findIndex((task) => task === document.activeElement)
    const next = at < 0 ? tasks[by === 1 ? 0 : tasks.length - 1] : tasks[at + by]
    next?.focus()
  }, [])
  const down = useCallback(() => move(1), [move])
  const up = useCallback(() => move(-1), [move])
  useShortcut('j', 'Go to the next task', down)
  useShortcut('k', 'Go to the task before', up)
  return region
}
