/** A photo as a phone's camera makes it: a real JPEG with its time and place in it. */
import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { exifSegment } from '../src/forms/photos/testing/camera-exif.ts'

/** Taken on 22 November 2026 at 2:30pm, near London; as many pixels as asked. */
export async function cameraPhoto(page: Page, width = 3000, height = 2000) {
  const base64 = await page.evaluate(
    async ([wide, high]) => {
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = high
      canvas.getContext('2d')?.fillRect(0, 0, wide / 2, high / 2)
      return canvas.toDataURL('image/jpeg', 0.5).split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  const jpeg = Buffer.from(base64, 'base64')
  const buffer = Buffer.concat([jpeg.subarray(0, 2), Buffer.from(exifSegment()), jpeg.subarray(2)])
  return { name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer }
}
