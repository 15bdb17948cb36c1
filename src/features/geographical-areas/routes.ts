import type { RouteObject } from 'react-router'
import type { ComponentType } from 'react'

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
})

export const geographicalAreaRoutes: readonly RouteObject[] = [
  page('/admin/geographical-areas', async () => (await import('./areas.tsx')).Areas),
  page('/admin/geographical-areas/new', async () => (await import('./area-file.tsx')).NewArea),
  page('/admin/geographical-areas/health', async () => (await import('./areas-health.tsx')).AreasHealth),
  page('/admin/geographical-areas/:reference', async () => (await import('./area.tsx')).Area),
  page('/admin/geographical-areas/:reference/replace', async () => (await import('./area-file.tsx')).ReplaceArea),
  page('/geographical-areas', async () => (await import('./choose-areas.tsx')).ChooseAreas),
]
