import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { useShortcut } from '../../components/shortcuts.ts'
import type { QueueCase } from './assess-queue.ts'

/** A key that goes to another case of the queue; without one it does nothing. */
export function useStepKey(key: string, words: string, to: QueueCase | undefined): void {
  const navigate = useNavigate()
  const href = to?.href
  const go = useCallback(() => {
    if (href) void navigate(href)
  }, [navigate, href])
  useShortcut(key, words, go)
}
