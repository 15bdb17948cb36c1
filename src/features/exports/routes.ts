import type { RouteObject } from 'react-router'
import { recordPaths } from '../../app/record-paths.ts'

export const exportRoutes: readonly RouteObject[] = [
  { path: recordPaths.exports(), lazy: async () => ({ Component: (await import('./exports-page.tsx')).ExportsPage }) },
  {
    path: recordPaths.newExport(),
    lazy: async () => ({ Component: (await import('./choose-export.tsx')).ChooseExport }),
  },
  {
    // the lists of some exports have an address of two parts
    path: recordPaths.newExport('*'),
    lazy: async () => ({ Component: (await import('./ask-for-export.tsx')).AskForExport }),
  },
  {
    path: recordPaths.organisationData(),
    lazy: async () => ({ Component: (await import('./organisation-data.tsx')).OrganisationData }),
  },
]
