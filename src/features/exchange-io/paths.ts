import type { FileFormat } from './import/record.ts'

/** Every address of this feature, without language prefix. */
export const paths = {
  import: '/virksomhed/import',
  importRun: (id: string) => `/virksomhed/import/${id}`,
  badLines: (id: string) => `/virksomhed/import/${id}/fejllinjer.csv`,
  template: (format: Exclude<FileFormat, 'jsonld'>) => `/virksomhed/import/skabelon.${format}`,
  apiKeys: '/virksomhed/api-noegler',
  companyExport: '/virksomhed/eksport',
  unitExport: '/jobcenter/eksport',
  regionExport: '/sekretariat/eksport',
  api: '/api/v1',
  apiDocs: '/api/v1/docs',
  openApi: '/api/v1/openapi.json',
  vacancies: '/virksomhed/vikariater',
} as const
