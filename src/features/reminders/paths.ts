/** Addresses of this feature, without language prefix. */
export const paths = {
  calendars: '/kalendere',
  feed: (token: string) => `/kalender/${token}`,
} as const
