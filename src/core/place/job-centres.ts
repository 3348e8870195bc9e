import { type Day, day } from '../calendar/day.ts'
import { MUNICIPALITIES } from './municipalities.ts'

export type JobCentre = {
  /** For addresses and keys: `hoeje-taastrup`. */
  readonly slug: string
  readonly name: string
  /** The municipalities it serves; the first is the one that runs it. */
  readonly municipalities: readonly string[]
  /** The last day with these municipalities, where they have changed since. */
  readonly to?: Day
  /** The first day with these municipalities, where they were others before. */
  readonly from?: Day
}

/**
 * Where one job centre serves two municipalities ("forpligtende samarbejde" since 2007). Ishøj opened its own
 * on 1 January 2022, when its cooperation with Vallensbæk ended (Danske Kommuner, 2 July 2021).
 */
const SHARED: readonly JobCentre[] = [
  centre('taarnby', 'Jobcenter Tårnby', ['0185', '0155']),
  { ...centre('vallensbaek', 'Jobcenter Vallensbæk', ['0187', '0183']), to: day('2021-12-31') },
  centre('esbjerg', 'Jobcenter Esbjerg', ['0561', '0563']),
  centre('frederikshavn', 'Jobcenter Frederikshavn', ['0813', '0825']),
]

const SINCE_2022: readonly JobCentre[] = [
  { ...centre('vallensbaek', 'Jobcenter Vallensbæk', ['0187']), from: day('2022-01-01') },
  { ...centre('ishoej', 'Jobcenter Ishøj', ['0183']), from: day('2022-01-01') },
]

const SERVED_BY_SHARED = new Set(SHARED.flatMap((centre) => centre.municipalities))

/**
 * Every job centre with the days it was so. Since 1 February 2026 the law no longer asks for a job centre,
 * so a unit's name is its own to choose: these are the names of before.
 */
export const JOB_CENTRES: readonly JobCentre[] = [
  ...MUNICIPALITIES.filter(({ code }) => !SERVED_BY_SHARED.has(code)).map(({ code, name }) =>
    centre(slugOf(name), `Jobcenter ${name}`, [code]),
  ),
  ...SHARED,
  ...SINCE_2022,
]

/** The job centres there were on the day: 94 until the end of 2021, 95 after. */
export function jobCentresOn(day: Day): readonly JobCentre[] {
  return JOB_CENTRES.filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  )
}

/** The job centre that served a municipality on the day. */
export function jobCentreOf(municipalityCode: string, day: Day): JobCentre | undefined {
  return jobCentresOn(day).find((centre) => centre.municipalities.includes(municipalityCode))
}

/** `Høje-Taastrup` as `hoeje-taastrup`. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z]+/g, '-')
}

function centre(slug: string, name: string, municipalities: readonly string[]): JobCentre {
  return { slug, name, municipalities }
}
