import { day } from '../../../calendar/day.ts'
import type { LegalEvent } from '../../scheme.ts'

export const eventsFrom2015: readonly LegalEvent[] = [
  {
    from: day('2015-01-01'),
    precision: 'day',
    says: {
      da: 'Lov 1486: 6 måneders ledighed i stedet for 3, højst 6 måneder i stedet for 12, ingen elever, ingen praktiktimer, ingen anden offentlig støtte, og 60 % refusion i stedet for 100 %.',
      en: 'Lov 1486: 6 months of unemployment instead of 3, at most 6 months instead of 12, no apprentices, no work placement hours, no other public support, and 60% refund instead of 100%.',
    },
    sources: ['lov-1486-2014', 'detfagligehus', 'star-accounts-legacy', 'star-answers-refund'],
    mark: 'confirmed',
  },
  {
    from: day('2017-07-01'),
    until: day('2025-12-31'),
    precision: 'day',
    says: {
      da: 'Frikommuneforsøg: intet krav om ledighed forud i Frederikshavn, Jammerbugt, Læsø og Aalborg. Begyndelsen kendes ikke præcist.',
      en: 'Free-municipality trial: no unemployment required beforehand in Frederikshavn, Jammerbugt, Læsø and Aalborg. The beginning is not known exactly.',
    },
    sources: ['frikommuner', 'ft-trials-2024'],
    mark: 'confirmed',
  },
  {
    from: day('2019-11-01'),
    until: day('2020-12-31'),
    precision: 'month',
    says: {
      da: 'Særlig pulje på 20 mio. kr.: jobrotation for voksne i erhvervsuddannelse (euv1), mindst 25 år og 2 års erfaring.',
      en: 'A special pool of 20 million kroner: jobrotation for adults in vocational education (euv1), at least 25 years old with 2 years’ experience.',
    },
    sources: ['star-euv1', 'sn-2019'],
    mark: 'confirmed',
  },
  {
    from: day('2020-01-01'),
    precision: 'day',
    says: {
      da: 'Den nye LAB: kapitel 22, §§ 149-153, med vejledning 10063.',
      en: 'The new LAB: chapter 22, §§ 149-153, with circular 10063.',
    },
    sources: ['lab-149', 'vej-10063-2019'],
    mark: 'confirmed',
  },
  {
    from: day('2020-03-01'),
    until: day('2020-08-31'),
    precision: 'month',
    says: {
      da: 'Corona: den »døde periode« i dagpengene tæller med som ledighed, når man vil være vikar.',
      en: 'Covid: the “dead period” of unemployment benefit counts as unemployment for becoming a vikar.',
    },
    sources: ['bek-2166-2020'],
    mark: 'confirmed',
  },
  {
    from: day('2021-01-01'),
    until: day('2022-12-31'),
    precision: 'day',
    says: {
      da: 'Forsøg: euv1 uden egen pulje, men ikke sammen med tilskud fra AUB.',
      en: 'Trial: euv1 without a pool of its own, but not together with support from AUB.',
    },
    sources: ['star-euv1'],
    mark: 'confirmed',
  },
  {
    from: day('2021-01-01'),
    until: day('2021-12-31'),
    precision: 'day',
    says: {
      da: 'Forsøg for forløb, der begynder i 2021: 3 måneders ledighed, højst 9 måneder som vikar.',
      en: 'Trial for what begins in 2021: 3 months of unemployment, at most 9 months as a vikar.',
    },
    sources: ['bek-2166-2020'],
    mark: 'confirmed',
  },
  {
    from: day('2022-01-01'),
    until: day('2022-12-31'),
    precision: 'day',
    says: {
      da: 'De 9 måneder gælder også forløb, der begynder i 2022. Om de 3 måneders ledighed også gør, er sandsynligt, men ikke bekræftet.',
      en: 'The 9 months also cover what begins in 2022. That the 3 months of unemployment do too is likely, but not confirmed.',
    },
    sources: ['foa-nordjylland', 'bek-2498-2021'],
    mark: 'confirmed',
  },
  {
    from: day('2023-01-01'),
    precision: 'day',
    says: { da: 'Igen højst 6 måneder som vikar.', en: 'Again at most 6 months as a vikar.' },
    sources: ['foa-nordjylland'],
    mark: 'confirmed',
  },
  {
    from: day('2023-09-28'),
    precision: 'day',
    says: {
      da: 'BEK nr. 1216: bekendtgørelsen om en aktiv beskæftigelsesindsats, blandt andet efter LAB § 153.',
      en: 'BEK no. 1216: the order on an active employment effort, under LAB § 153 among others.',
    },
    sources: ['bek-1216-2023'],
    mark: 'confirmed',
  },
  {
    from: day('2024-03-01'),
    precision: 'day',
    says: {
      da: 'LBK nr. 280: § 151 er uændret, 6 måneder, 6 måneder og 10 timer.',
      en: 'LBK no. 280: § 151 is unchanged, 6 months, 6 months and 10 hours.',
    },
    sources: ['lab-151'],
    mark: 'confirmed',
  },
  {
    from: day('2025-04-09'),
    precision: 'day',
    says: {
      da: 'Aftale om en reform af beskæftigelsesindsatsen.',
      en: 'Agreement on a reform of the employment effort.',
    },
    sources: ['l66-2025'],
    mark: 'confirmed',
  },
  {
    from: day('2025-12-29'),
    precision: 'day',
    says: {
      da: 'LOV nr. 1750 afskaffer jobrotation. Igangsatte forløb kan gennemføres.',
      en: 'LOV no. 1750 abolishes jobrotation. What has begun can be completed.',
    },
    sources: ['lov-1750-2025', 'l66-2025', 'cabi-reform'],
    mark: 'confirmed',
  },
  {
    from: day('2026-02-01'),
    precision: 'day',
    says: {
      da: 'Loven træder i kraft; resten følger 1. juli 2026. Vi regner med, at nye bevillinger til jobrotation er slut nu.',
      en: 'The act enters into force; the rest follows on 1 July 2026. We take it that new grants for jobrotation end now.',
    },
    sources: ['lov-1750-2025', 'star-reform-process'],
    mark: 'unconfirmed',
  },
  {
    from: day('2027-01-01'),
    precision: 'day',
    says: {
      da: 'En ny hovedlov om beskæftigelsesindsatsen ventes at træde i kraft.',
      en: 'A new main act on the employment effort is expected to enter into force.',
    },
    sources: ['star-reform-process'],
    mark: 'confirmed',
  },
]
