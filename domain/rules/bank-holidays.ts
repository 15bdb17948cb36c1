import type { Holidays } from './working-days.ts'

// Bank holidays of England and Wales as GOV.UK publishes them (gov.uk/bank-holidays), substitute days included:
// 2026 and 2027 are the years of BR-GEN-28, the earlier ones let imported works of past years be counted.
// 2020 moved early May to VE Day; 2022 had a jubilee and a state funeral; 2023 a coronation.
const days: Readonly<Record<number, string>> = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

/** The bank holidays of England and Wales from 2018 to the end of 2027 (BR-GEN-12, 13). */
export const englandAndWales: Holidays = {
  dates: new Set(Object.entries(days).flatMap(([year, list]) => list.split(' ').map((day) => `${year}-${day}`))),
  knownUntil: '2027-12-31',
}
