/** What a list or a file of the view lacks, in sentences: nobody may take a part for the whole. */
import { countWords } from '../../../domain/words.ts'
import type { Unplaced } from '../../map/map-feature.ts'
import type { OverlayHere } from '../../map/overlays-here.ts'
import type { MissingHere } from '../../map/taken-features.ts'
import type { MapAnswers } from './use-map-answers.ts'

interface Known {
  readonly answers: Pick<MapAnswers, 'isArriving' | 'isCut' | 'failed' | 'unplaced'>
  /** Works are being counted. */
  readonly isLoading: boolean
  /** Works of the view that are counted and not fetched; undefined where they are shown one by one. */
  readonly counted: number | undefined
  readonly over?: readonly OverlayHere[]
}

export function missingHere({ answers, isLoading, counted, over = [] }: Known): MissingHere {
  const isCounted = counted !== undefined
  return {
    notes: [
      ...(answers.isArriving || isLoading ? ['What is in view is still loading: more may come.'] : []),
      ...(answers.isCut && !isCounted
        ? ['There is more in view than one answer carries: zoom in or choose fewer days to have all of it.']
        : []),
      ...answers.failed.map(({ what }) => `${what} could not be loaded: what was loaded before is here, if anything.`),
      ...(isCounted ? [countedNote(counted)] : []),
      ...(answers.unplaced.length > 0 ? [unplacedNote(answers.unplaced)] : []),
      ...over.flatMap(({ notes }) => notes),
    ],
    unplaced: answers.unplaced,
  }
}

function countedNote(counted: number): string {
  return `Works are only counted this far out: ${counted.toLocaleString('en-GB')} in the squares of the view, none of them one by one.`
}

function unplacedNote(unplaced: readonly Unplaced[]): string {
  return `${countWords(unplaced.length, 'record')} ${unplaced.length === 1 ? 'has' : 'have'} a broken place: named without one.`
}
