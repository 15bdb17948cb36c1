import { useRef, type PointerEvent } from 'react'
import type { PlacedBar } from './programme-lanes.ts'

interface Dragging {
  byKey: ReadonlyMap<string, { readonly bar: PlacedBar }>
  pixelsPerDay: number
  canTry: (placed: PlacedBar) => boolean
  onTry: (key: string, by: number, isDone: boolean) => void
}

/** Fewer pixels are a press, not a drag. */
const slack = 4

/**
 * Drags a bar along the days with a mouse or a pen: whole days, told only when they change. A finger scrolls; for it, and
 * for the keyboard, buttons do the same.
 */
export function useBarDrag({ byKey, pixelsPerDay, canTry, onTry }: Dragging) {
  const held = useRef<{ key: string; x: number; by: number; isDrag: boolean }>(undefined)
  const dragged = useRef(false)
  return {
    /** Whether the click that follows belongs to a drag. */
    wasDrag: () => dragged.current,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        dragged.current = false
        const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
        const key = target?.dataset['key']
        const placed = key === undefined ? undefined : byKey.get(key)?.bar
        if (key === undefined || !placed || event.button !== 0 || event.pointerType === 'touch' || !canTry(placed))
          return
        held.current = { key, x: event.clientX, by: 0, isDrag: false }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const bar = held.current
        if (!bar) return
        const away = event.clientX - bar.x
        if (!bar.isDrag && Math.abs(away) < slack) return
        if (!bar.isDrag) event.currentTarget.setPointerCapture(event.pointerId)
        bar.isDrag = true
        const by = Math.round(away / pixelsPerDay)
        if (by === bar.by) return
        bar.by = by
        onTry(bar.key, by, false)
      },
      onPointerUp() {
        const bar = held.current
        held.current = undefined
        dragged.current = bar?.isDrag ?? false
        if (bar?.isDrag) onTry(bar.key, bar.by, true)
      },
      onPointerCancel() {
        held.current = undefined
      },
    },
  }
}
