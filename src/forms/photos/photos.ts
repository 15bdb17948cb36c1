/** Photos as a form keeps them on the device, and the words that go with them. */
import { dateTimeWords } from '../../../domain/words.ts'
import type { Position } from '../../../domain/geometry.ts'

export interface Photo {
  readonly id: string
  /** As the camera or the person named the file. */
  readonly name: string
  /** Shrunk, as JPEG, with nothing of the camera's own left in it. */
  readonly blob: Blob
  /** A few kilobytes for the list on the page. */
  readonly thumbnail: Blob
  /** By the camera's clock, `2026-11-22T14:30:05`. */
  readonly takenAt?: string
  /** Easting and northing in metres. */
  readonly place?: Position
  readonly caption: string
}

/** Photos on one record (BR-GEN-51). */
export const mostPhotos = 50
/** The longest side that is sent, in pixels. */
export const longestSide = 2560
export const longestCaption = 100

/** Sides no longer than the limit in the same proportion; a small picture stays as it is. */
export function shrunkSides(width: number, height: number, longest: number): { width: number; height: number } {
  const share = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/** "Taken 22 November 2026 at 2:30pm, at 451200 162300"; empty when the camera told nothing. */
export function captionOf({ takenAt, place }: Pick<Photo, 'takenAt' | 'place'>): string {
  const taken = [takenAt ? momentWords(takenAt) : '', place ? placeWords(place) : ''].filter(Boolean)
  return taken.length > 0 ? `Taken ${taken.join(', ')}` : ''
}

function placeWords([easting, northing]: Position): string {
  return `at ${Math.round(easting)} ${Math.round(northing)}`
}

/** A camera tells its own clock's time and no zone: works are in England and Wales. */
function momentWords(takenAt: string): string {
  return dateTimeWords(Temporal.PlainDateTime.from(takenAt).toZonedDateTime('Europe/London').toInstant().toString())
}

/** The photo without its place, in the caption too where the words still stand. */
export function withoutPlace({ place, ...photo }: Photo): Photo {
  if (!place) return photo
  const words = placeWords(place)
  const caption = photo.caption.replace(`, ${words}`, '').replace(words, '').trim()
  return { ...photo, caption: caption === 'Taken' ? '' : caption }
}

const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu

/** The caption names the file that is sent, so that whoever reads the record sees it; without one the file keeps its name. */
export function fileNameOf({ name, caption }: Pick<Photo, 'name' | 'caption'>): string {
  const stem = (caption.trim() || name.replace(/\.[^.]*$/, '')).replaceAll(/(\d):(\d\d)/g, '$1.$2')
  return `${stem.replaceAll(notInNames, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestCaption) || 'photo'}.jpg`
}
