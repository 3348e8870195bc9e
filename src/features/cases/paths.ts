/** Every address of a rotation case, without language prefix. Each part of a case has its own; the case is the same for all parties. */
const list = '/sager'
const part = (name: string) => (id: string) => `${list}/${id}/${name}`

export const paths = {
  list,
  newCase: `${list}/ny`,
  /** A running project from a spreadsheet. */
  import: `${list}/import`,
  case: (id: string) => `${list}/${id}`,
  wish: part('oensket'),
  gates: part('succesfaktorer'),
  people: part('mennesker'),
  training: part('uddannelse'),
  planning: part('planlaeg'),
  cover: part('vikardaekning'),
  agreement: part('aftale'),
  grant: part('bevilling'),
  hours: part('timer'),
  claims: part('opgoerelser'),
  followUp: part('opfoelgning'),
  journal: part('journal'),
  files: part('filer'),
  /** Start, stop, end, archive. */
  course: part('forloeb'),
  sheet: part('sagsark.pdf'),
  json: part('sag.json'),
  /** An employee's and a vikar's own page. */
  ownTraining: '/min-uddannelse',
  ownTemp: '/mit-vikariat',
  calendars: '/kalendere',
} as const
