/** Where the frame of every page points. The app may override any of them. */
export type PageLinks = {
  home: string
  login: string
  logout: string
  account: string
  roles: string
  extendSession: string
  search: string
  accessibility: string
  privacy: string
  data: string
  contact: string
  api: string
  feed: string
  mayWe: string
  mayI: string
  rates: string
  calculator: string
}

export const defaultLinks: PageLinks = {
  home: '/',
  login: '/log-ind',
  logout: '/log-ud',
  account: '/min-konto',
  roles: '/skift-rolle',
  extendSession: '/session/forlaeng',
  search: '/vikariater',
  accessibility: '/tilgaengelighed',
  privacy: '/privatliv',
  data: '/om-data',
  contact: '/kontakt',
  api: '/api/v1/docs',
  feed: '/vikariater.atom',
  mayWe: '/kan-vi-bruge-jobrotation',
  mayI: '/kan-jeg-blive-vikar',
  rates: '/satser-og-regler',
  calculator: '/beregner',
}
