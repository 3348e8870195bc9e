/** Addresses of this feature, without language prefix. */
export const paths = { weights: '/sekretariat/vaegte' } as const
