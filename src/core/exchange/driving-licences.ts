import type { Wording } from './wording.ts'

/** Categories of driving licence that job ads ask for (directive 2006/126/EC), small to large. */
export const drivingLicenceKeys = ['AM', 'A', 'B', 'BE', 'C', 'CE', 'D'] as const
export type DrivingLicence = (typeof drivingLicenceKeys)[number]

export const drivingLicenceNames: Readonly<Record<DrivingLicence, Wording>> = {
  AM: { da: 'Kørekort til knallert (AM)', en: 'Moped licence (AM)' },
  A: { da: 'Kørekort til motorcykel (A)', en: 'Motorcycle licence (A)' },
  B: { da: 'Kørekort til bil (B)', en: 'Car licence (B)' },
  BE: { da: 'Kørekort til bil med stor trailer (BE)', en: 'Car with a large trailer (BE)' },
  C: { da: 'Kørekort til lastbil (C)', en: 'Lorry licence (C)' },
  CE: { da: 'Kørekort til lastbil med påhængsvogn (CE)', en: 'Lorry with a trailer (CE)' },
  D: { da: 'Kørekort til bus (D)', en: 'Bus licence (D)' },
}

/** What each category also gives the right to: article 6 of the directive (C and D are only given to holders of B). */
const covers: Readonly<Record<DrivingLicence, readonly DrivingLicence[]>> = {
  AM: [],
  A: ['AM'],
  B: ['AM'],
  BE: ['B', 'AM'],
  C: ['B', 'AM'],
  CE: ['C', 'BE', 'B', 'AM'],
  D: ['B', 'AM'],
}

export function isDrivingLicence(text: string): text is DrivingLicence {
  return (drivingLicenceKeys as readonly string[]).includes(text)
}

/** Whether the held categories give the right to drive the wanted one. */
export function holdsDrivingLicence(held: readonly DrivingLicence[], wanted: DrivingLicence): boolean {
  return held.some((one) => one === wanted || covers[one].includes(wanted))
}
