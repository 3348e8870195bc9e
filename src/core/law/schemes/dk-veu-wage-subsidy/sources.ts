import type { Scheme } from '../../scheme.ts'
import { authoritySources } from '../dk-jobrotation/authority-sources.ts'
import { practiceSources } from '../dk-jobrotation/practice-sources.ts'

export const sources: Scheme['sources'] = {
  cabi: practiceSources.cabi!,
  'albertslund-support': practiceSources['albertslund-support']!,
  'hoeje-taastrup': {
    act: 'Høje-Taastrup Kommune',
    text: 'Jobrotation: uddannelse af ansat kombineret med løntilskud',
    url: 'https://www.htk.dk/Erhverv/Jobcenter-for-erhverv/Jobrotation.aspx',
  },
  'ft-l238': authoritySources['ft-l238']!,
  'vitas-signature': {
    act: 'Tiponi',
    text: 'tiponi.dk: VITAS (løntilskud underskrives af begge parter)',
    url: 'https://tiponi.dk',
  },
  'bm-rates-2015': {
    ...authoritySources['bm-rates-2015']!,
    act: 'Beskæftigelsesministeriet, satser for 2015; LAB § 63, stk. 2, nr. 3 og 4',
  },
  'bm-rates-2018': {
    ...authoritySources['bm-rates-2018']!,
    act: 'Beskæftigelsesministeriet, satser for 2018; LAB § 63, stk. 2, nr. 3 og 4',
  },
  'veug-2019': {
    act: 'VEU-godtgørelse, 2019',
    text: 'veug.dk: Sats for VEU-godtgørelse',
    url: 'https://www.veug.dk/Borger/VEU-godtgoerelse/Satser/sats-for-VEU-godtgoerelse',
  },
  'ucsyd-2023': {
    act: 'UC SYD, 12-4-2023',
    text: 'VEU-godtgørelse og befordring',
    url: 'https://ucsyd.dk/amu/oekonomi/veu-godtgoerelse-og-befordring',
  },
  'di-2024': {
    act: 'Dansk Industri, 2024',
    text: 'danskindustri.dk: Nye satser for uddannelsesstøtte 2024',
    url: 'https://www.danskindustri.dk',
  },
  'svu-rate': { act: 'SVU, 2022', text: 'svu.dk: SVU-sats', url: 'https://www.svu.dk/svu-sats' },
  'own-arithmetic': practiceSources['own-arithmetic']!,
  'not-found': practiceSources['not-found']!,
}
