import type { Scheme } from '../../scheme.ts'

const star = 'https://star.dk/indsatser-og-ordninger/virksomhedsrettede-redskaber/jobrotationsordningen/'
const starAnswers = `${star}spoergsmaal-og-svar/`
const starAnswersByParty = `${star}spoergsmaal-og-svar-om-jobrotationsordningen/`
const accounting = 'https://star.dk/ydelser/budget-og-konteringsvejledning/'

/** What ministries, agencies and research bodies have published. */
export const authoritySources: Scheme['sources'] = {
  'star-scheme-2024': { act: 'STAR, 2024', text: 'Jobrotationsordningen', url: star },
  'star-scheme-2018': {
    act: 'STAR, 2018',
    text: 'Jobrotationsordningen, den tidligere side',
    url: 'https://star.dk/da/indsatser-og-ordninger/virksomhedsrettede-redskaber/jobrotationsordningen/',
  },
  'star-answers': {
    act: 'STAR, 7-3-2018 og 12-12-2019',
    text: 'Spørgsmål og svar om jobrotationsordningen',
    url: starAnswers,
  },
  'star-answers-checking': {
    act: 'STAR, før 2020',
    text: 'Spørgsmål og svar til jobrotationsordningen: kommunen sikrer, at betingelserne er opfyldt',
    url: 'https://star.dk/da/Indsatser-og-ordninger/Virksomhedsrettede-redskaber/Jobrotationsordningen/Sporgsmaal.aspx',
  },
  'star-answers-employer': {
    act: 'STAR; LAB § 98 a, stk. 3, nr. 5',
    text: 'Spørgsmål og svar til arbejdsgiver om jobrotationsordningen',
    url: starAnswersByParty,
  },
  'star-answers-employee': {
    act: 'STAR',
    text: 'Spørgsmål og svar til beskæftigede om jobrotationsordningen',
    url: starAnswersByParty,
  },
  'star-answers-refund': {
    act: 'STAR, 12-3-2018',
    text: 'Spørgsmål og svar om refusion i jobrotationsordningen',
    url: starAnswersByParty,
  },
  'star-euv1': {
    act: 'STAR, 20-8-2021',
    text: 'Nye muligheder for jobrotation (euv1)',
    url: 'https://star.dk/indsatser-og-ordninger/jobrettet-voksen-og-efteruddannelse-veu/uddannelser-for-ledige/midlertidige-ordninger-til-opkvalificering-af-ledige/nye-muligheder-for-jobrotation/',
  },
  'star-pool-2018': {
    act: 'STAR, puljeopslag 2018 (FL § 17.46.75.10)',
    text: 'Jobrotation: den særlige pulje for personer med korte og mellemlange videregående uddannelser',
    url: 'https://star.dk/puljer/puljer-med-loebende-frist/jobrotation-den-saerlige-pulje-for-personer-med-korte-og-mellemlange-videregaaende-uddannelse-2018/',
  },
  'star-accounts-2020': {
    act: 'STAR, 29-9-2020; VEJ nr. 10063, pkt. 5.5',
    text: 'Budget- og konteringsvejledning: spørgsmål og svar om jobrotation',
    url: `${accounting}spoergsmaal-og-svar/jobrotation/`,
  },
  'star-accounts-legacy': {
    act: 'STAR, konteringsregler for 5.68.91',
    text: 'Budget- og konteringsvejledning: gældende konteringsregler',
    url: `${accounting}funktionsomraader/5-68-91-afloeb-af-jobrotation-foer-2015-og-indtil-2021-beskaeftigelsesindsats-for-forsikrede-ledige/5-68-91-gaeldende-konteringsregler/`,
  },
  'star-reform-process': {
    act: 'STAR, 2026',
    text: 'Beskæftigelsesreformen: lovgivningsproces og ikrafttrædelse',
    url: 'https://star.dk/da/implementering/beskaeftigelsesreform/proces',
  },
  'bm-rates-2015': {
    act: 'Beskæftigelsesministeriet, satser for 2015; LAB § 98 a, stk. 2',
    text: 'Satser for 2015: løntilskud og jobrotationsydelse',
    url: 'https://bm.dk/da/Satser%20for%202017/Satser%20for%202015/Loentilskud.aspx',
  },
  'bm-rates-2018': {
    act: 'Beskæftigelsesministeriet, satser for 2018; LAB § 98 a, stk. 2',
    text: 'Satser for 2018: løntilskud, jobrotationsydelse og prisloft',
    url: 'https://bm.dk/ydelser-satser/satser-for-2018/loentilskud-jobrotationsydelse-prisloft-paa-6-ugers-jobrettet-uddannelse-og-raadighedsbeloeb/',
  },
  'ft-trials-2024': {
    act: 'Folketinget 2024-25, BEU bilag 45 (26-11-2024)',
    text: 'Ministeriets orientering om forlængede forsøg',
    url: 'https://www.ft.dk/samling/20241/almdel/BEU/bilag/45/index.htm',
  },
  'ft-l238': {
    act: 'L 238, 2020-21 (LAB §§ 71, 72 og 77)',
    text: 'Forslag til lov: særlig løntilskudsordning. Betingelserne for løntilskud',
    url: 'https://ft.dk/samling/20201/lovforslag/l238/20201_l238_som_fremsat.htm',
  },
  'cedefop-instrument': {
    act: 'Cedefop',
    text: 'Cedefop: Job rotation scheme',
    url: 'https://www.cedefop.europa.eu',
  },
  'cedefop-timeline': {
    act: 'Cedefop, Timeline of VET policies in Europe',
    text: 'Cedefop: jobrotation i Danmark, 2019',
    url: 'https://www.cedefop.europa.eu/en/tools/timeline-vet-policies-europe/search/43053',
  },
  'eurofound-2010': {
    act: 'Eurofound, DK-2010-52/2481',
    text: 'Eurofound: the measure and its legal basis, LOV 1602 of 22-12-2010',
    url: 'https://static.eurofound.europa.eu/covid19db/cases/DK-2010-52_2481',
  },
  'eurofound-rotation': {
    act: 'Eurofound',
    text: 'Eurofound: Job rotation, support instrument',
    url: 'https://www.eurofound.europa.eu',
  },
  'vive-2014': {
    act: 'VIVE (KORA), 2014',
    text: 'Effekter af ansættelse som jobrotationsvikar',
    url: 'https://www.vive.dk/da/udgivelser/effekter-af-ansaettelse-som-jobrotationsvikar-3vy4e4vy',
  },
  'handbook-2011': {
    act: 'Håndbog i jobrotation, maj 2011',
    text: 'Håndbog i jobrotation for jobcentre (Mploy)',
    url: 'https://docplayer.dk/1548090',
  },
}
