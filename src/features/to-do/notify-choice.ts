/** Whether this device tells of new tasks while the app is out of sight: off until somebody turns it on here. */
import { useSyncExternalStore } from 'react'

/** `blocked`: the browser was told not to show any, and only its own settings can change that. */
export type NotifyState = 'unsupported' | 'blocked' | 'off' | 'on'

const keptAs = 'notifications'
const listeners = new Set<() => void>()

export function notifyState(): NotifyState {
  if (!('Notification' in window)) return 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  return localStorage.getItem(keptAs) === 'on' && Notification.permission === 'granted' ? 'on' : 'off'
}

/** Asks the browser for leave, which may be refused. Only ever called by a press of the person. */
export async function turnNotificationsOn(): Promise<NotifyState> {
  if (notifyState() === 'unsupported') return 'unsupported'
  if ((await Notification.requestPermission()) === 'granted') localStorage.setItem(keptAs, 'on')
  tell()
  return notifyState()
}

export function turnNotificationsOff(): void {
  localStorage.removeItem(keptAs)
  tell()
}

export const useNotifyState = () => useSyncExternalStore(subscribe, notifyState)

const tell = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
