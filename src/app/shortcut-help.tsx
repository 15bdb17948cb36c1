import { useEffect, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { AppLink } from '../components/AppLink.tsx'
import { recordPaths } from './record-paths.ts'
import { knownShortcuts, shortcutChoice } from '../components/shortcuts.ts'

/** The sheet of keys that this page knows. It covers nothing: Escape closes it and gives the focus back. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [onClose])
  const isAll = shortcutChoice() === 'all'
  const keys = knownShortcuts().filter(({ isForWork }) => isAll || !isForWork)
  return (
    <section className="app-shortcuts govuk-width-container" aria-labelledby="shortcut-help">
      <h2 className="govuk-heading-m" id="shortcut-help" ref={heading} tabIndex={-1}>
        Keys on this page
      </h2>
      <dl className="app-shortcuts__keys">
        {keys.map(({ key, words }) => (
          <div key={`${key} ${words}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>Close this, or an open panel</dd>
        </div>
      </dl>
      <p className="govuk-body">
        {isAll
          ? 'Single keys do nothing while you type. '
          : 'More keys, such as those for decisions and lists, can be switched on. '}
        <AppLink href={`${recordPaths.account()}#shortcuts`}>Change this in your account</AppLink>
      </p>
      <Button variant="secondary" onPress={onClose}>
        Close
      </Button>
    </section>
  )
}
