import type { Scheme } from '../../scheme.ts'

const chapter22 = 'https://www.elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/kapitel/22/'
const section151 = 'https://www.elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/paragraf/151/'
const bill1213 = 'https://docplayer.dk/40676219'

/** Acts, orders, circulars and bills. A page of which only the site is known links to the site. */
export const actSources: Scheme['sources'] = {
  'old-lab-chapter-18': {
    act: 'LAB kapitel 18, §§ 97, 98 a og 98 b (til 31-12-2019)',
    text: 'Lov om en aktiv beskæftigelsesindsats, LBK 2013, kapitel 18: Jobrotation',
    url: 'https://www.retsinformation.dk/Forms/R0710.aspx?id=146382',
  },
  'l75-2012': {
    act: 'LAB § 98 a, stk. 2 (L 75, 2012-13)',
    text: 'Forslag til lov om ændring af lov om en aktiv beskæftigelsesindsats, 2012/1 LSF 75',
    url: bill1213,
  },
  'l58-2014': {
    act: 'L 58, 2014-15, fremsat 12-11-2014',
    text: 'Forslag til lov: reform af beskæftigelsesindsatsen',
    url: 'https://polspy.org/dk/dokumenter/272328',
  },
  'lov-1486-2014': {
    act: 'Lov nr. 1486 af 23-12-2014',
    text: 'Ændringslov 1486 på eLOV (reform af beskæftigelsesindsatsen)',
    url: 'https://www.elov.dk',
  },
  'lab-149': {
    act: 'LAB § 149',
    text: 'Lov om en aktiv beskæftigelsesindsats, kapitel 22 (LBK 701 af 22-5-2022)',
    url: chapter22,
  },
  'lab-150-1-1': {
    act: 'LAB § 150, stk. 1, nr. 1',
    text: 'Lov om en aktiv beskæftigelsesindsats, kapitel 22: medarbejderens uddannelse',
    url: chapter22,
  },
  'lab-150-1-2': {
    act: 'LAB § 150, stk. 1, nr. 2',
    text: 'Lov om en aktiv beskæftigelsesindsats, kapitel 22: ikke i en erhvervsuddannelse',
    url: chapter22,
  },
  'lab-150-1-3': {
    act: 'LAB § 150, stk. 1, nr. 3',
    text: 'Lov om en aktiv beskæftigelsesindsats, kapitel 22: mindst 3 måneders ordinær ansættelse',
    url: chapter22,
  },
  'lab-150-1-4': {
    act: 'LAB § 150, stk. 1, nr. 4',
    text: 'Lov om en aktiv beskæftigelsesindsats, kapitel 22: sædvanlig løn under uddannelsen',
    url: chapter22,
  },
  'lab-150-2': {
    act: 'LAB § 150, stk. 2',
    text: 'Lov om en aktiv beskæftigelsesindsats, kapitel 22: arbejdsgiveren vælger og betaler uddannelsen',
    url: chapter22,
  },
  'lab-151': {
    act: 'LAB § 151',
    text: 'Lov om en aktiv beskæftigelsesindsats, § 151 (LBK 280 af 1-3-2024): vikarer',
    url: section151,
  },
  'lab-151-1': {
    act: 'LAB § 151, stk. 1',
    text: 'Lov om en aktiv beskæftigelsesindsats, § 151, stk. 1: hvem der kan være vikar',
    url: section151,
  },
  'lab-151-2': {
    act: 'LAB § 151, stk. 2',
    text: 'Lov om en aktiv beskæftigelsesindsats, § 151, stk. 2: samme eller tilsvarende funktion',
    url: section151,
  },
  'lab-189': {
    act: 'LAB § 189, stk. 1, nr. 4',
    text: 'Lov om en aktiv beskæftigelsesindsats, § 189: regulering 1. januar',
    url: 'https://www.elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/paragraf/189/',
  },
  'vej-10063-2019': {
    act: 'VEJ nr. 10063 af 25-11-2019',
    text: 'Vejledning om jobrotation',
    url: 'https://www.socialjura.dk/content-storage/regler/2019/vejl-10063-af-2511-2019/',
  },
  'bab-1': {
    act: 'BAB § 1',
    text: 'Bekendtgørelse om en aktiv beskæftigelsesindsats, § 1, på eLOV',
    url: 'https://www.elov.dk',
  },
  'bek-1216-2023': {
    act: 'BEK nr. 1216 af 28-9-2023',
    text: 'Bekendtgørelse om en aktiv beskæftigelsesindsats',
    url: 'https://www.socialjura.dk/content-storage/regler/2023/bek-1216-af-289-2023/',
  },
  'bek-2166-2020': {
    act: 'BEK nr. 2166 af 21-12-2020, § 3',
    text: 'Spørgsmål og svar om jobrotation, STAR, 15-3-2021: forsøget i 2021',
    url: 'https://www.star.dk/da/indsatser-og-ordninger/virksomhedsrettede-redskaber/jobrotationsordningen/spoergsmaal-og-svar/',
  },
  'bek-2498-2021': {
    act: 'BEK nr. 2498 af 10-12-2021',
    text: 'Bekendtgørelse om forsøg på beskæftigelsesområdet (teksten er ikke læst)',
  },
  'l66-2025': {
    act: 'L 66, 2025-26, fremsat 6-11-2025',
    text: 'Forslag til lov: reform af beskæftigelsesindsatsen. »Ordningerne for jobrotation … afskaffes«',
    url: 'https://www.lovguiden.dk',
  },
  'lov-1750-2025': {
    act: 'LOV nr. 1750 af 29-12-2025',
    text: 'Svar på spørgsmål fra webinar den 21. januar 2026 om beskæftigelsesreformen, STAR',
    url: 'https://star.dk/implementering/beskaeftigelsesreform/svar-paa-spoergsmaal-fra-webinar-den-21-januar-2026',
  },
}
