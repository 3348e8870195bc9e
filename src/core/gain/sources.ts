import type { Source } from '../law/scheme.ts'

/** What the assumptions rest on, outside the sources of the schemes. */
export const KORA: Source = {
  act: 'KORA (nu VIVE), 2014',
  text: 'Effekter af ansættelse som jobrotationsvikar',
  url: 'https://www.vive.dk/da/udgivelser/effekter-af-ansaettelse-som-jobrotationsvikar-3vy4e4vy',
}

export const COWI: Source = {
  act: 'COWI, september 2012',
  text: 'Analyse af jobrotation i Nordjylland',
  url: 'https://docplayer.dk/83599203',
}

export const COWI_NEWS: Source = {
  act: 'Børn&Unge, 2012 nr. 17',
  text: '8 ud af 10 får arbejde',
  url: 'https://boernogunge.dk',
}

export const BL_2012: Source = {
  act: 'BL – Danmarks Almene Boliger, december 2012',
  text: 'Mere jobrotation i den private sektor',
  url: 'https://bl.dk/bl-informerer/2012/12/6412-mere-jobrotation-i-den-private-sektor',
}

export const ODENSE: Source = {
  act: 'Odense Kommune',
  text: 'Jobrotation for borgere: vikaren kan begynde før',
  url: 'https://www.odense.dk',
}

export const CABI: Source = {
  act: 'Cabi',
  text: 'Lovstof: Jobrotation (»højeste dagpengesats plus 60 pct.«)',
  url: 'https://www.cabiweb.dk/lovstof/jobrotation/',
}

export const VPT: Source = {
  act: 'KL og Forhandlingsfællesskabet, 26-9-2016',
  text: 'Jobrotation giver tredobbelt gevinst',
  url: 'https://vpt.dk/generelle-aftaler/jobrotation-giver-tredobbelt-gevinst',
}

export const NO_SOURCE: Source = {
  act: 'et skøn, ingen kilde fundet',
  text: 'sæt jeres eget tal ind, hvis I har et',
}
