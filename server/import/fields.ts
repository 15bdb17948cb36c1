/** Reads fields of records that nobody has checked. */
import { isUsrn, padSwaCode } from '../../domain/references.ts'
import { BadRecord } from './imported.ts'

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a field without spaces at its ends; numbers and booleans as text, everything else as none. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ''
  // NUL cannot be stored, and nobody means to send one
  return String(value).replaceAll('\0', '').trim()
}

/** @throws BadRecord when the field is missing or empty */
export function requiredText(fields: Fields, name: string): string {
  const text = textOf(fields, name)
  if (text === '') throw new BadRecord(`${name} is missing`)
  return text
}

export function shortText(fields: Fields, name: string, most: number): string {
  return textOf(fields, name).slice(0, most)
}

/** @throws BadRecord when it is no SWA code of one to four letters or digits */
export function swaCodeOf(fields: Fields, name: string): string {
  const code = requiredText(fields, name).toUpperCase()
  if (!/^[A-Z0-9]{1,4}$/.test(code)) throw new BadRecord(`${name} "${code}" is no SWA code`)
  return padSwaCode(code)
}

/** @throws BadRecord when there is none, since works belong to a street (BR-GEN-35) */
export function usrnOf(fields: Fields): number {
  const text = textOf(fields, 'usrn')
  if (text === '') throw new BadRecord('usrn is missing: the street is not known')
  const usrn = Number(text)
  if (!isUsrn(usrn)) throw new BadRecord(`usrn "${text}" is no USRN`)
  return usrn
}

/** The value when the list has it. */
export function oneOf<T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((entry) => entry === value)
}

/** @throws BadRecord when the list does not have the field's value */
export function requiredOneOf<T extends string>(list: readonly T[], fields: Fields, name: string): T {
  const value = requiredText(fields, name)
  const found = oneOf(list, value)
  if (!found) throw new BadRecord(`${name} "${value}" is not known`)
  return found
}
