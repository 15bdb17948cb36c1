/** Small habits of one account on this device: which view they like, whom they named last. Lost without harm. */

export type LastContact = {
  secondary_contact: string
  secondary_contact_number: string
  secondary_contact_email: string
}

const keyOf = (what: string, account: string) => `street-works:${what}:${account}`

export function likesAllParts(account: string): boolean {
  return read(keyOf('apply-view', account)) === 'all'
}

export function rememberView(account: string, view: 'all' | 'steps'): void {
  write(keyOf('apply-view', account), view)
}

export function lastContact(account: string): LastContact | undefined {
  const text = read(keyOf('apply-contact', account))
  try {
    return text === null ? undefined : (JSON.parse(text) as LastContact)
  } catch {
    return undefined
  }
}

export function rememberContact(account: string, contact: LastContact): void {
  write(keyOf('apply-contact', account), JSON.stringify(contact))
}

// A private window or a full disk throws; the form works on without the habit.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    return
  }
}
