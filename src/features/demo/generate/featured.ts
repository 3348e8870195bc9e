/** Workplaces that the demonstration's stories are told about; `key` is what a story refers to. */
export type FeaturedEmployer = {
  key: 'sme' | 'large' | 'nursery' | 'kitchen' | 'school'
  area: string
  workplace: string
  name: string
  stem: string
  postcode: string
  employees: number
}

export const FEATURED_EMPLOYERS: readonly FeaturedEmployer[] = [
  {
    key: 'sme',
    area: 'cleaning',
    workplace: 'rengoeringsfirma',
    name: 'Vibesten Rengøring ApS',
    stem: 'Vibesten',
    postcode: '2610',
    employees: 38,
  },
  {
    key: 'large',
    area: 'elder-care',
    workplace: 'hjemmepleje',
    name: 'Hjemmeplejen Lærketoft',
    stem: 'Lærketoft',
    postcode: '2860',
    employees: 412,
  },
  {
    key: 'nursery',
    area: 'daycare',
    workplace: 'boernehus',
    name: 'Børnehuset Papirsvalen',
    stem: 'Papirsvalen',
    postcode: '2880',
    employees: 31,
  },
  {
    key: 'kitchen',
    area: 'kitchen',
    workplace: 'produktionskoekken',
    name: 'Madhuset Kløverbro',
    stem: 'Kløverbro',
    postcode: '2630',
    employees: 44,
  },
  {
    key: 'school',
    area: 'school',
    workplace: 'skole',
    name: 'Tranelund Skole',
    stem: 'Tranelund',
    postcode: '2200',
    employees: 88,
  },
]
