import { type Day, day } from '../calendar/day.ts'

/** A state-recognised unemployment insurance fund (a-kasse). */
export type Akasse = {
  /** Ours, and never reused: keys and addresses keep it through changes of name. */
  readonly slug: string
  /** The name today, or the last one it had. */
  readonly name: string
  readonly shortName: string
  /** Earlier names, each with its last day; the day is missing where we have not found it. */
  readonly formerNames?: readonly { readonly name: string; readonly until?: Day }[]
  /** The first day of an a-kasse formed since 2010. */
  readonly from?: Day
  /** The last day, and where the members went. */
  readonly to?: Day
  readonly mergedInto?: string
}

/**
 * Every a-kasse there has been since 1 January 2014: 26 then, 21 since 1 January 2025. Mergers and names from
 * the a-kasser's own announcements and the list of changes on a-kasser.dk; names of today as Statistics Denmark
 * and Jobindsats use them.
 */
export const AKASSER: readonly Akasse[] = [
  { slug: '3f', name: 'Faglig Fælles A-kasse', shortName: '3F' },
  { slug: 'akademikerne', name: 'Akademikernes A-kasse', shortName: 'AKA' },
  { slug: 'ase', name: 'Ase', shortName: 'Ase' },
  {
    slug: 'bupl',
    name: 'Børne- og Ungdomspædagogernes Landsdækkende A-kasse',
    shortName: 'BUPL-A',
  },
  {
    slug: 'business-danmark',
    name: 'Business Danmarks A-kasse',
    shortName: 'Business Danmark',
    to: day('2014-12-31'),
    mergedInto: 'min',
  },
  {
    slug: 'byggefagene',
    name: 'Byggefagenes A-kasse',
    shortName: 'BF-A',
    to: day('2020-12-31'),
    mergedInto: 'din-faglige',
  },
  { slug: 'ca', name: 'CA A-kasse & Karriereudvikling', shortName: 'CA' },
  {
    slug: 'dana',
    name: 'DANA – A-kasse for selvstændige',
    shortName: 'DANA',
    to: day('2019-12-31'),
    mergedInto: 'frie',
  },
  { slug: 'det-faglige-hus', name: 'Det Faglige Hus A-kasse', shortName: 'DFH' },
  { slug: 'din-faglige', name: 'Din Faglige A-kasse', shortName: 'FAK', from: day('2021-01-01') },
  {
    slug: 'dsa',
    name: 'Din Sundhedsfaglige A-kasse',
    shortName: 'DSA',
    formerNames: [{ name: 'Danske Sundhedsorganisationers Arbejdsløshedskasse', until: day('2016-09-30') }],
  },
  {
    slug: 'el-faget',
    name: 'El-fagets A-kasse',
    shortName: 'EAK',
    to: day('2020-12-31'),
    mergedInto: 'din-faglige',
  },
  { slug: 'foa', name: 'FOAs A-kasse', shortName: 'FOA' },
  {
    slug: 'frie',
    name: 'A-kassen Frie',
    shortName: 'Frie',
    formerNames: [{ name: 'Frie Funktionærers A-kasse' }],
  },
  {
    slug: 'ftf',
    name: 'A-kassen A&Til',
    shortName: 'A&Til',
    formerNames: [{ name: 'FTF-A' }, { name: 'FTFa' }],
  },
  {
    slug: 'fsa',
    name: 'Funktionærernes og Servicefagenes Arbejdsløshedskasse',
    shortName: 'FSA',
    to: day('2016-12-31'),
    mergedInto: 'min',
  },
  { slug: 'hk', name: 'HK A-kasse', shortName: 'HK' },
  { slug: 'journalistik', name: 'A-kassen for Journalistik, Kommunikation & Sprog', shortName: 'AJKS' },
  { slug: 'krifa', name: 'Kristelig A-kasse', shortName: 'Krifa' },
  { slug: 'laererne', name: 'Lærernes a-kasse', shortName: 'LAK' },
  { slug: 'lederne', name: 'Lederne A-kasse', shortName: 'LH' },
  { slug: 'magistrene', name: 'Magistrenes A-kasse', shortName: 'MA' },
  { slug: 'metal', name: 'Metal A-kasse', shortName: 'Metal' },
  { slug: 'min', name: 'Min A-kasse', shortName: 'MIA' },
  {
    slug: 'nnf',
    name: 'Fødevareforbundet NNFs A-kasse',
    shortName: 'NNF',
    to: day('2024-12-31'),
    mergedInto: 'din-faglige',
  },
  { slug: 'socialpaedagogerne', name: 'Socialpædagogernes A-kasse', shortName: 'SL-A' },
  { slug: 'teknikerne', name: 'Teknikernes A-kasse', shortName: 'TAK' },
]

/** The a-kasser one could be a member of on the day, from 1 January 2014 on. */
export function akasserOn(day: Day): readonly Akasse[] {
  return AKASSER.filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  )
}

export function akasse(slug: string): Akasse | undefined {
  return AKASSER.find((fund) => fund.slug === slug)
}

/** Where a member's a-kasse is on the day: itself, or what it has become part of since. */
export function akasseToday(slug: string, day: Day): Akasse | undefined {
  const fund = akasse(slug)
  if (fund?.to === undefined || day <= fund.to || fund.mergedInto === undefined) return fund
  return akasseToday(fund.mergedInto, day)
}
