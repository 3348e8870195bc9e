import type { Scheme } from '../../scheme.ts'

const albertslund =
  'https://www.medarbejdersiden.albertslund.dk/vejledning-og-support/loen-personale/jobrotation/'

/** What municipalities, unions, employers and the press have written. A page of which only the site is known links to the site. */
export const practiceSources: Scheme['sources'] = {
  'albertslund-unemployed': {
    act: 'Albertslund Kommune, 2014',
    text: 'Hvilke ledige kan indgå i ordningen',
    url: `${albertslund}hvilke-ledige-kan-indgaa-i-ordningen`,
  },
  'albertslund-employees': {
    act: 'Albertslund Kommune, 2014',
    text: 'Hvilke medarbejdere kan indgå i ordningen',
    url: `${albertslund}hvilke-medarbejdere-kan-indgaa-i-ordningen`,
  },
  'albertslund-terms': {
    act: 'Albertslund Kommune, 2014',
    text: 'Vikarens løn- og ansættelsesvilkår',
    url: `${albertslund}vikarens-loen-og-ansaettelsesvilkaar`,
  },
  'albertslund-course': {
    act: 'Albertslund Kommune, 2014',
    text: 'Valg af uddannelse til medarbejderne',
    url: `${albertslund}valg-af-uddannelse-til-medarbejderne`,
  },
  'albertslund-support': {
    act: 'Albertslund Kommune, 2014',
    text: 'Jobrotationsydelsen',
    url: `${albertslund}jobrotationsydelsen`,
  },
  'albertslund-pauses': {
    act: 'Albertslund Kommune, 2014',
    text: 'Pauser i uddannelsesperioden',
    url: `${albertslund}pauser-i-uddannelsesperioden`,
  },
  arbejdsgiverne: {
    act: 'Arbejdsgiverne, 2015',
    text: 'Jobrotationsordningen',
    url: 'https://www.arbejdsgiverne.dk/uddannelse/efteruddannelse/jobrotationsordningen',
  },
  detfagligehus: {
    act: 'Det Faglige Hus',
    text: 'Jobrotation: ændringerne 1. januar 2015',
    url: 'https://www.detfagligehus.dk/faa-hjaelp/loenmodtager/ledig/aktiveringstilbud-fra-jobcentret/jobrotation/',
  },
  cabi: { act: 'Cabi', text: 'Lovstof: Jobrotation', url: 'https://www.cabiweb.dk/lovstof/jobrotation/' },
  'cabi-reform': {
    act: 'Cabi, 2026',
    text: 'Overblik: Beskæftigelsesreformen 2026-2027. »Igangsatte forløb kan gennemføres«',
    url: 'https://www.cabiweb.dk/temaer/den-aktive-beskaeftigelsesindsats/beskaeftigelsesreformen-2026-2027',
  },
  'foa-nordjylland': {
    act: 'FOA Nordjylland, 2022',
    text: 'Jobrotation – en ufattelig god idé',
    url: 'https://www.foa.dk/afdelinger/foa-nordjylland/faglig-udvikling/jobrotation-en-ufattelig-god-ide',
  },
  'foa-randers': {
    act: 'FOA Randers',
    text: 'Jobrotation – alle vinder',
    url: 'https://www.foa.dk/afdelinger/foa-randers/joboguddannelse/jobrotation',
  },
  'foa-handbook': {
    act: 'FOA Randers, 2. udgave',
    text: 'Håndbog i Jobrotationsprojekter',
    url: 'https://docplayer.dk/1758002',
  },
  frikommuner: {
    act: 'De nordjyske frikommuner',
    text: 'Fleksible rammer for løntilskud og jobrotation',
    url: 'https://www.nordjyskefrikommuner.dk/forsoegene/fleksible-rammer-for-loentilskud-og-jobrotation',
  },
  faxe: { act: 'Faxe Kommune, 2017', text: 'Jobrotation', url: 'https://www.faxekommune.dk/jobrotation-1' },
  furesoe: { act: 'Furesø Kommune, 2019', text: 'furesoe.dk: Jobrotation', url: 'https://www.furesoe.dk' },
  frederiksberg: {
    act: 'Frederiksberg Kommune',
    text: 'frederiksberg.dk: Jobrotation',
    url: 'https://www.frederiksberg.dk',
  },
  gladsaxe: {
    act: 'Gladsaxe Kommune',
    text: 'gladsaxe.dk: Jobrotationsydelse',
    url: 'https://www.gladsaxe.dk',
  },
  odense: { act: 'Odense Kommune', text: 'odense.dk: Jobrotation', url: 'https://www.odense.dk' },
  rebild: { act: 'Rebild Kommune, 2021', text: 'rebild.dk: Jobrotation', url: 'https://www.rebild.dk' },
  'ringkoebing-skjern': {
    act: 'Ringkøbing-Skjern Kommune',
    text: 'rksk.dk: Jobrotation',
    url: 'https://www.rksk.dk',
  },
  aabenraa: {
    act: 'Jobcenter Aabenraa, 2019',
    text: 'Jobrotation',
    url: 'https://www.jobcenteraabenraa.dk/opkvalificering/jobrotation',
  },
  bl: {
    act: 'BL – Danmarks Almene Boliger, december 2012',
    text: 'Mere jobrotation i den private sektor',
    url: 'https://bl.dk/bl-informerer/2012/12/6412-mere-jobrotation-i-den-private-sektor',
  },
  fh: {
    act: 'FH, 21-6-2012',
    text: 'Arbejdsgivere kender for lidt til jobrotation',
    url: 'https://fho.dk/blog/2012/06/21/arbejdsgivere-kender-for-lidt-til-jobrotation',
  },
  'vpt-aarhus': {
    act: 'Væksthus og Viden på Tværs, 2016',
    text: 'Jobrotation løfter faglighed og fællesskab',
    url: 'https://vpt.dk/generelle-aftaler/jobrotation-lofter-faglighed-og-faellesskab',
  },
  'vpt-gain': {
    act: 'KL og Forhandlingsfællesskabet, 26-9-2016',
    text: 'Jobrotation giver tredobbelt gevinst',
    url: 'https://vpt.dk/generelle-aftaler/jobrotation-giver-tredobbelt-gevinst',
  },
  nnf: {
    act: 'NNF',
    text: 'Jobrotation',
    url: 'https://www.nnf.dk/a-kasse/aktivering-som-ledig/jobrotation/',
  },
  'tl-2017': {
    act: 'Teknisk Landsforbund, 2017',
    text: 'Jobrotation (med satsen for 2017)',
    url: 'https://tl.dk/a-kasse/tilbud-under-ledighed/jobrotation/',
  },
  'tl-2019': {
    act: 'Teknisk Landsforbund, 2019',
    text: 'Jobrotation (med satsen for 2019)',
    url: 'https://tl.dk/a-kasse/tilbud-under-ledighed/jobrotation/',
  },
  socialpaedagogen: {
    act: 'Socialpædagogen, 2014',
    text: 'Jobrotation: gevinst på alle hylder',
    url: 'https://socialpaedagogen.sl.dk/arkiv/2014/jobrotation-gevinst-paa-alle-hylder',
  },
  avisen: {
    act: 'Avisen.dk',
    text: 'Jobrotation for ledige skåret kraftigt ned',
    url: 'https://www.avisen.dk/jobrotation-for-ledige-skaaret-kraftigt-ned_155371',
  },
  'tv2-fyn': {
    act: 'TV 2 Fyn, 2012',
    text: 'Jobrotation i Odense Kommune',
    url: 'https://www.tv2fyn.dk/odense/jobrotation-i-odense-kommune',
  },
  'tv2-2015': {
    act: 'TV 2, 22-5-2015',
    text: 'S om ekstraregning på 754 millioner',
    url: 'https://nyheder.tv2.dk/2015-05-22-s-om-ekstraregning-paa-754-millioner',
  },
  'sn-2019': {
    act: 'Sjællandske Nyheder, oktober 2019',
    text: 'sn.dk: Millioner til at uddanne ufaglærte ledige',
    url: 'https://www.sn.dk',
  },
  'vitas-guides': {
    act: 'STAR, vejledninger til VITAS',
    text: 'star.dk: vejledninger til VITAS (nævner praktik, løntilskud og voksenlærlinge)',
    url: 'https://star.dk',
  },
  'own-arithmetic': {
    act: 'Egen beregning',
    text: 'Regnet ud fra satserne omkring; ingen kilde siger tallet',
  },
  'not-found': {
    act: 'Ingen kilde fundet',
    text: 'Reglen er ikke fundet i noget, der er læst',
  },
  'own-choice': {
    act: 'Eget valg',
    text: 'Sådan regner Jobkreds, hvor kilderne ikke siger noget',
  },
}
