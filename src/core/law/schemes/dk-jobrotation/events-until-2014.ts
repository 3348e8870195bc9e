import { day } from '../../../calendar/day.ts'
import type { LegalEvent } from '../../scheme.ts'

export const eventsUntil2014: readonly LegalEvent[] = [
  {
    from: day('1994-01-01'),
    precision: 'year',
    says: { da: 'Jobrotation begynder i Danmark.', en: 'Jobrotation begins in Denmark.' },
    sources: ['cedefop-instrument'],
    mark: 'confirmed',
  },
  {
    from: day('2007-01-01'),
    precision: 'year',
    says: {
      da: 'Ordningen, som vi kender den, findes: en almindelig og en særlig.',
      en: 'The scheme as we know it exists: an ordinary and a special one.',
    },
    sources: ['vive-2014'],
    mark: 'confirmed',
  },
  {
    from: day('2010-12-22'),
    precision: 'day',
    says: {
      da: 'LOV nr. 1602 gør ordningen enklere.',
      en: 'LOV no. 1602 simplifies the scheme.',
    },
    sources: ['eurofound-2010', 'eurofound-rotation'],
    mark: 'confirmed',
  },
  {
    from: day('2011-05-01'),
    precision: 'month',
    says: {
      da: 'Håndbog til jobcentrene: en vikar kan ikke være i løntilskud, når der bruges jobrotationsydelse.',
      en: 'A handbook for job centres: a vikar cannot be on wage subsidy when jobrotationsydelse is used.',
    },
    sources: ['handbook-2011'],
    mark: 'confirmed',
  },
  {
    from: day('2012-03-01'),
    precision: 'month',
    says: {
      da: 'Regeringen og KL aftaler 40 % flere jobrotationspladser i 2012.',
      en: 'The government and KL agree on 40% more jobrotation places in 2012.',
    },
    sources: ['tv2-fyn'],
    mark: 'confirmed',
  },
  {
    from: day('2013-01-01'),
    precision: 'day',
    says: {
      da: 'L 75: 173,09 kr. i timen, og 194,84 kr. til private, der begynder før 1. juli 2014.',
      en: 'L 75: 173.09 kroner an hour, and 194.84 kroner to private employers beginning before 1 July 2014.',
    },
    sources: ['l75-2012'],
    mark: 'confirmed',
  },
  {
    from: day('2013-01-01'),
    precision: 'year',
    says: {
      da: 'Ministeriet lukker et hul: virksomheder havde byttet deres egne elever ud med ledige. Dagen kendes ikke.',
      en: 'The ministry closes a loophole: companies had exchanged their own apprentices for unemployed people. The day is not known.',
    },
    sources: ['tv2-2015', 'vive-2014'],
    mark: 'confirmed',
  },
  {
    from: day('2014-01-01'),
    until: day('2014-12-31'),
    precision: 'year',
    says: {
      da: 'Ordningen koster 754,5 mio. kr. mere end planlagt, og et callcenter får over 35 mio. kr., selv om dets vikarer efter det oplyste ikke afløste nogen.',
      en: 'The scheme costs 754.5 million kroner more than planned, and a call centre receives over 35 million although its vikarer allegedly replaced nobody.',
    },
    sources: ['tv2-2015'],
    mark: 'confirmed',
  },
  {
    from: day('2014-07-01'),
    precision: 'day',
    says: {
      da: 'Private, der begynder nu, får den almindelige sats.',
      en: 'Private employers beginning now receive the ordinary rate.',
    },
    sources: ['l75-2012'],
    mark: 'confirmed',
  },
  {
    from: day('2014-11-12'),
    precision: 'day',
    says: {
      da: 'L 58 fremsættes. Forløb, der begynder fra i dag, får ikke 100 % refusion efter nytår.',
      en: 'L 58 is tabled. What begins from today on has no 100% refund after New Year.',
    },
    sources: ['l58-2014', 'star-accounts-legacy'],
    mark: 'confirmed',
  },
]
