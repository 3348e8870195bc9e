/** Addresses of the law pages and of their part of the API. */
export const paths = {
  company: '/kan-vi-bruge-jobrotation',
  temp: '/kan-jeg-blive-vikar',
  rates: '/satser-og-regler',
  ratesCsv: '/satser-og-regler.csv',
  apiSchemes: '/api/v1/law/schemes',
  apiScheme: '/api/v1/law/schemes/:id',
  apiValues: '/api/v1/law/schemes/:id/values',
  apiDecide: '/api/v1/law/decide',
} as const
