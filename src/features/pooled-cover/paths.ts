const pool = '/faelles-vikariater'

/** Addresses of this feature, without language prefix. */
export const paths = {
  /** For those who run it: what there is to pack, and what was packed. */
  pool,
  run: (id: string) => `${pool}/${id}`,
  absence: (run: string, id: string) => `${pool}/${run}/fravaer/${id}`,
  shared: (run: string, id: string) => `${pool}/${run}/vikariat/${id}`,
  /** For a company: what it is asked. */
  asked: `${pool}/spoergsmaal`,
  part: (id: string) => `${pool}/spoergsmaal/${id}`,
} as const
