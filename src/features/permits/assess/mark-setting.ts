/** Whether this device marks each application as under assessment when it is opened. Asked once, kept until changed. */
const keptAs = 'assess:mark-on-open'

export function marksOnOpen(): boolean {
  return localStorage.getItem(keptAs) === 'yes'
}

export function keepMarksOnOpen(isOn: boolean): void {
  if (isOn) localStorage.setItem(keptAs, 'yes')
  else localStorage.removeItem(keptAs)
}
