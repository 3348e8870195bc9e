import { texts } from '#platform/text/texts.ts'

export const referenceTexts = texts({
  da: {
    title: 'Om data',
    lead: 'Her ser du, hvor oplysningerne i Jobkreds kommer fra, hvilken udgave vi bruger, og på hvilke vilkår.',
    own: 'Vores egne tabeller',
    ownText: 'Kendsgerninger, som vi selv har skrevet op, med de kilder, vi har tjekket dem mod.',
    imported: 'Officielle lister',
    importedText:
      'Indlæst fra udgivernes egne filer. En liste, der ikke er indlæst, bruger vi ikke; så gælder vores egen.',
    related: (pairs: number) =>
      `Ud fra STAR’s og ESCO’s lister regner vi ${pairs} par stillinger for beslægtede, når vi foreslår vikariater: begge er den samme stilling i ESCO, og de kræver nogenlunde lige lang uddannelse.`,
    notRelated:
      'Når STAR’s titler, ESCO og oversættelsen mellem dem er indlæst, bruger vi dem til at finde beslægtede stillinger. Indtil da bruger vi vores egne.',
    list: 'Liste',
    attribution: 'Kilde',
    licence: 'Vilkår',
    version: 'Udgave',
    rows: 'Rækker',
    loaded: 'Indlæst',
    notLoaded: 'Ikke indlæst',
    tables: {
      municipalities: 'Kommuner, regioner og jobcentre',
      postcodes: 'Postnumre og byer med koordinater',
      coastline: 'Kortets kyst',
      akasser: 'A-kasser',
      holidays: 'Helligdage',
    },
    vocabulary: 'Stillingsbetegnelser med synonymer og hverdagsord',
    ourselves: 'Jobkreds',
    open: 'De ledige vikariater er åbne data. Du kan hente dem som JSON i vores API, som feed og som CSV.',
    api: 'Åbn API’et',
  },
  en: {
    title: 'About the data',
    lead: 'Here you see where the information in Jobkreds comes from, which edition we use and on what terms.',
    own: 'Our own tables',
    ownText: 'Facts that we wrote down ourselves, with the sources we checked them against.',
    imported: 'Official lists',
    importedText:
      'Loaded from the publishers’ own files. A list that is not loaded is not used; our own applies then.',
    related: (pairs) =>
      `From STAR’s and ESCO’s lists we take ${pairs} pairs of occupations to be related when we propose temporary jobs: both are the same occupation in ESCO, and they take about as long an education.`,
    notRelated:
      'Once STAR’s titles, ESCO and the crosswalk between them are loaded, we use them to find related occupations. Until then we use our own.',
    list: 'List',
    attribution: 'Source',
    licence: 'Terms',
    version: 'Edition',
    rows: 'Rows',
    loaded: 'Loaded',
    notLoaded: 'Not loaded',
    tables: {
      municipalities: 'Municipalities, regions and job centres',
      postcodes: 'Postcodes and towns with coordinates',
      coastline: 'The map’s coast',
      akasser: 'Unemployment funds',
      holidays: 'Public holidays',
    },
    vocabulary: 'Job titles with synonyms and everyday words',
    ourselves: 'Jobkreds',
    open: 'The open temporary jobs are open data. You can fetch them as JSON in our API, as a feed and as CSV.',
    api: 'Open the API',
  },
})
