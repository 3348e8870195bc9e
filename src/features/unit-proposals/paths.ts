const base = '/forslag-for-enheden'

/** Every address of this feature, without language prefix; and those of others that its pages lead to. */
export const paths = {
  runs: base,
  run: (id: string) => `${base}/${id}`,
  list: (id: string) => `${base}/${id}/forslag`,
  left: (id: string) => `${base}/${id}/uden-forslag`,
  again: (id: string) => `${base}/${id}/om`,
  changes: (id: string) => `${base}/${id}/aendringer`,
  whyNot: (id: string) => `${base}/${id}/hvorfor-ikke`,
  proposal: (id: string, proposal: string) => `${base}/${id}/forslag/${proposal}`,
  toPerson: (proposal: string) => `/forslag-til-dig/${proposal}`,
  person: (id: string) => `/jobcenter/borgere/${id}`,
  apply: (id: string, vacancy: number) => `/jobcenter/borgere/${id}/ansoeg?vikariat=${vacancy}`,
  profile: '/profil',
  search: '/vikariater',
  vacancy: (number: number) => `/vikariater/${number}`,
} as const
