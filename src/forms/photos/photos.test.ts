import { describe, expect, test } from 'vitest'
import { captionOf, fileNameOf, shrunkSides, withoutPlace, type Photo } from './photos.ts'
import { sendPhotos } from './send-photos.ts'

const told = { takenAt: '2026-07-22T14:30:05', place: [451200.4, 162300.2] as const }
const photo = (id: string, facts: Partial<Photo> = {}): Photo => ({
  id,
  name: 'IMG_0001.HEIC',
  blob: new Blob(['a picture']),
  thumbnail: new Blob(['small']),
  caption: '',
  ...facts,
})

describe('a photo', () => {
  test('is shrunk in proportion, and never made larger', () => {
    expect(shrunkSides(8000, 5000, 2560)).toEqual({ width: 2560, height: 1600 })
    expect(shrunkSides(3000, 6000, 2560)).toEqual({ width: 1280, height: 2560 })
    expect(shrunkSides(640, 480, 2560)).toEqual({ width: 640, height: 480 })
  })

  test('has what the camera told as its caption', () => {
    expect(captionOf(told)).toBe('Taken 22 July 2026 at 2:30pm, at 451200 162300')
    expect(captionOf({ place: told.place })).toBe('Taken at 451200 162300')
    expect(captionOf({})).toBe('')
  })

  test('loses its place in the caption too', () => {
    const placed = photo('1', { ...told, caption: captionOf(told) })
    expect(withoutPlace(placed)).toMatchObject({ caption: 'Taken 22 July 2026 at 2:30pm' })
    expect(withoutPlace(placed).place).toBeUndefined()
    expect(withoutPlace(photo('1', { place: told.place, caption: 'Taken at 451200 162300' })).caption).toBe('')
  })

  test('goes under its caption as the name of a file', () => {
    expect(fileNameOf({ name: 'a.png', caption: 'Taken 22 July 2026 at 2:30pm' })).toBe(
      'Taken 22 July 2026 at 2.30pm.jpg',
    )
    expect(fileNameOf({ name: 'a.png', caption: ' Kerb: "before"/after ' })).toBe('Kerb before after.jpg')
    expect(fileNameOf({ name: 'IMG_1.PNG', caption: '' })).toBe('IMG_1.jpg')
    expect(fileNameOf({ name: '.png', caption: '???' })).toBe('photo.jpg')
  })
})

describe('sending photos', () => {
  test('goes on where it stopped, and sends none twice', async () => {
    const names: string[] = []
    const send = async (file: File) => {
      names.push(file.name)
      if (names.length === 2) throw new Error('There is no connection')
      return names.length
    }
    const photos = [photo('a', { caption: 'One' }), photo('b', { caption: 'Two' })]
    await expect(sendPhotos(photos, send)).rejects.toThrow('There is no connection')
    const shares: number[] = []
    expect(await sendPhotos(photos, send, (share) => shares.push(share))).toEqual([1, 3])
    expect(names).toEqual(['One.jpg', 'Two.jpg', 'Two.jpg'])
    expect(shares).toEqual([0.5, 1])
  })
})
