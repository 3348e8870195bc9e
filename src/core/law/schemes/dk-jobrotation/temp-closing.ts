import type { Condition } from '../../scheme.ts'
import { abolished } from './periods.ts'

/**
 * A vikar needs a grant to be a jobrotation vikar. While the scheme was open nobody asked the vikar about it; since it is
 * abolished a certificate is worth nothing without a grant from before.
 */
export const tempClosing: Condition = {
  id: 'temp-under-a-grant',
  about: 'temp',
  weight: 'required',
  label: { da: 'Bevilget, før ordningen lukkede', en: 'Granted before the scheme closed' },
  versions: [
    {
      from: abolished,
      keyedBy: 'grant-day',
      test: { atMost: [{ fact: 'grant-day' }, { value: 'last-grant-day' }] },
      says: {
        met: {
          da: 'Jobrotationen er bevilget {fact:grant-day}, før ordningen lukkede, så den kan gennemføres.',
          en: 'The jobrotation was granted on {fact:grant-day}, before the scheme closed, so it can be completed.',
        },
        notMet: {
          da: 'Statens ordning er lukket: der kan ikke bevilges jobrotation efter {value:last-grant-day}. Vikariatet kan være et almindeligt vikariat.',
          en: 'The state’s scheme is closed: jobrotation cannot be granted after {value:last-grant-day}. The job can be an ordinary temporary job.',
        },
        unknown: {
          da: 'Statens ordning er lukket for nye bevillinger. Hvilken dag blev jobrotationen bevilget? Den sidste dag er {value:last-grant-day}.',
          en: 'The state’s scheme is closed for new grants. On which day was the jobrotation granted? The last day is {value:last-grant-day}.',
        },
      },
      sources: ['lov-1750-2025', 'l66-2025', 'cabi-reform'],
      mark: 'confirmed',
      note: {
        da: 'At ordningen er afskaffet, og at igangsatte forløb kan gennemføres, er bekræftet. Den sidste dag er ikke.',
        en: 'That the scheme is abolished and that courses under way can be completed is confirmed. The last day is not.',
      },
    },
  ],
}
