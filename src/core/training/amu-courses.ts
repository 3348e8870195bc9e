/** A course of the adult vocational training (AMU) as public pages describe it: what a number stands for. */
export type AmuCourse = {
  readonly number: string
  readonly title: string
  /** Length, where the page says it. */
  readonly days?: number
  readonly audience?: string
  readonly source: string
}

/**
 * Examples with their source, so that a provider who types a known number finds title and length filled in. Far from all:
 * there are about 3,000. Titles as ug.dk and amukurs.dk showed them.
 */
export const AMU_COURSES: readonly AmuCourse[] = [
  {
    number: '49846',
    title: 'Børns leg og den legende tilgang',
    days: 5,
    audience: 'Pædagogisk personale i dagtilbud, 0-5 år',
    source: 'ug.dk/node/489739',
  },
  {
    number: '42994',
    title: 'Rengøring og rengøringskontrol',
    days: 2,
    audience: 'Personer i mejeriindustrien',
    source: 'ug.dk, »Rengøring og rengøringskontrol«',
  },
  {
    number: '40607',
    title: 'Personlig hjælper og ledsager',
    audience: 'Hjælp til voksne med betydelig og varigt nedsat funktionsevne',
    source: 'amukurs.dk/kurser/personlig-hjaelper-og-ledsager-40607',
  },
]

export const amuCourse = (number: string): AmuCourse | undefined =>
  AMU_COURSES.find((c) => c.number === number)
