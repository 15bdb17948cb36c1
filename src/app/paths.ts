/** Addresses that every page may link to, as functions, so that a link cannot name a page that is not there; the rest are in `record-paths.ts`. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  firstTime: () => '/sign-in/first-time',
  forgotPassword: () => '/forgot-password',
  resetPassword: () => '/reset-password',
  /** Not below `/sandbox`: the server answers there. */
  sandboxMail: () => '/mail',
  choose: () => '/sign-in/choose',
  /** With `next`, the session ended by itself and the page leads back to where the person was. */
  signedOut: (next?: string) => (next ? `/signed-out?next=${encodeURIComponent(next)}` : '/signed-out'),
  search: (text: string) => `/search?q=${encodeURIComponent(text)}`,
  permits: (search = '') => `/permits${search}`,
  works: () => '/works',
  work: (wrn: string, tab: '' | WorkTab = '') => `/works/${encodeURIComponent(wrn)}${tab ? `/${tab}` : ''}`,
  permit: (wrn: string, prn: string) => `${paths.work(wrn)}/permits/${encodeURIComponent(prn)}`,
  assess: (wrn: string, prn: string) => `${paths.permit(wrn, prn)}/assess`,
  /** The first of what waits for an officer's decision. */
  assessNext: () => '/assess-next',
  revoke: (wrn: string, prn: string) => `${paths.permit(wrn, prn)}/revoke`,
  cancel: (wrn: string, prn: string) => `${paths.permit(wrn, prn)}/cancel`,
  apply: (search = '') => `/apply${search}`,
  /** Without a step: the list of them. */
  applyStep: (draftId: string, step = '') => `/apply/${encodeURIComponent(draftId)}${step && `/${step}`}`,
  map: (search = '') => `/map${search}`,
  compareMap: (search = '') => `/map/compare${search}`,
  printMap: (search = '') => `/map/print${search}`,
} as const

export type WorkTab =
  | 'permits'
  | 'alterations'
  | 'on-site'
  | 'sites'
  | 'inspections'
  | 'enforcement'
  | 'files'
  | 'comments'
  | 'history'
  | 'map'
