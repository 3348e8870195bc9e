/** Addresses of the search, in Danish; `ctx.href` adds the `/en` of the English pages. */
export const paths = {
  search: '/vikariater',
  vacancy: (number: number | string) => `/vikariater/${number}`,
  apply: (number: number | string) => `/vikariater/${number}/ansoeg`,
  feed: '/vikariater.atom',
  proposed: '/forslag-til-mig',
  saved: '/gemte-soegninger',
  save: '/gemte-soegninger/ny',
  saveReceived: '/gemte-soegninger/modtaget',
  savedLink: (token: string) => `/gemte-soegninger/link/${token}`,
} as const
