const looks = [
  ['bar app-gantt__bar--awaiting', '', 'Awaiting a decision'],
  ['bar app-gantt__bar--granted', '', 'Granted'],
  ['bar app-gantt__bar--progress', '', 'In progress'],
  ['asked', '', 'Extension asked for'],
  ['overrun', '', 'Overrun'],
  ['bar app-gantt__bar--completed', '', 'Completed'],
  ['bar app-gantt__bar--plan', 'F', 'Forward plan'],
  ['bar app-gantt__bar--plan', 'P', 'PAA'],
  ['bar app-gantt__bar--activity', 'A', 'Activity'],
  ['bar app-gantt__bar--restriction', '58', 'Section 58'],
  ['mark', '', 'Same street and days as another'],
  ['off app-gantt__off--weekend', '', 'Weekend'],
  ['off app-gantt__off--holiday', '', 'Bank holiday'],
] as const

/** What the looks of bars and bands mean: outline, filling and letter, never colour alone. */
export function ChartKey() {
  return (
    <ul className="app-programme__key" aria-label="Key">
      {looks.map(([look, letter, words]) => (
        <li key={words}>
          <span className={`app-gantt__${look}`} data-letter={letter || undefined} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  )
}
