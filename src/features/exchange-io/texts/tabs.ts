import { texts } from '#platform/text/texts.ts'

export const tabTexts = texts({
  da: {
    menu: 'Filer og API',
    label: 'Filer og programmer',
    import: 'Hent ind',
    export: 'Hent ud',
    keys: 'API-nøgler',
  },
  en: {
    menu: 'Files and API',
    label: 'Files and programs',
    import: 'Bring in',
    export: 'Take out',
    keys: 'API keys',
  },
})
