/** Which part of the railway's Act the limits are of. */
export const hs2ActLimitPhases = ['phase_1', 'phase_2a'] as const
export type Hs2ActLimitPhase = (typeof hs2ActLimitPhases)[number]

export const asdCodes = [
  1, 2, 3, 6, 8, 9, 10, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
] as const
export type ASDCode = (typeof asdCodes)[number]

export const asdPeriodicityCodes = [1, 2, 3, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const
export type ASDPeriodicityCode = (typeof asdPeriodicityCodes)[number]

export const reinstatementTypeCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
