import type { Condition } from '../../scheme.ts'
import { abolished, lastBeforeAbolition, lastBeforeNewAct, newAct, simplified, tightened } from './periods.ts'
import { withoutSpecialPool } from './special-pool.ts'

const saysOpen = {
  met: {
    da: 'Ordningen er åben for nye bevillinger den dag.',
    en: 'The scheme is open for new grants on that day.',
  },
  notMet: {
    da: 'Ordningen er ikke åben for nye bevillinger den dag.',
    en: 'The scheme is not open for new grants on that day.',
  },
}
const saysRunOff = {
  met: {
    da: 'Bevillingen er givet senest {value:last-grant-day}, så forløbet kan køre færdigt.',
    en: 'The grant was given by {value:last-grant-day}, so the course of events can be completed.',
  },
  notMet: {
    da: 'Statens ordning er lukket for nye bevillinger efter {value:last-grant-day}. Spørg kommunen, hvad I kan bruge i stedet.',
    en: 'The state’s scheme is closed for new grants after {value:last-grant-day}. Ask the municipality what you can use instead.',
  },
  unknown: {
    da: 'Statens ordning er lukket for nye bevillinger efter {value:last-grant-day}. Hvilken dag har jobcentret bevilget? Er det senest den dag, kan forløbet køre færdigt.',
    en: 'The state’s scheme is closed for new grants after {value:last-grant-day}. On which day did the job centre give the grant? If by then, the course of events can be completed.',
  },
}
const saysOverlap = {
  met: {
    da: 'Der er en betalt vikartime for hver betalt kursustime, I vil have støtte til.',
    en: 'There is a paid vikar hour for each paid course hour you want support for.',
  },
  notMet: {
    da: 'I får kun penge for timer, hvor en medarbejder er på kursus med løn, og en vikar er ansat med løn.',
    en: 'You are only paid for hours in which an employee is on a course with pay and a vikar is employed with pay.',
  },
}

export const grantConditions: readonly Condition[] = [
  {
    id: 'scheme-open',
    about: 'grant',
    weight: 'required',
    label: { da: 'Ordningen er åben', en: 'The scheme is open' },
    versions: [
      {
        from: simplified,
        until: lastBeforeAbolition,
        keyedBy: 'grant-day',
        test: true,
        says: saysOpen,
        sources: ['eurofound-2010', 'old-lab-chapter-18', 'lab-149'],
        mark: 'confirmed',
      },
      {
        from: abolished,
        keyedBy: 'grant-day',
        test: { atMost: [{ fact: 'grant-day' }, { value: 'last-grant-day' }] },
        says: saysRunOff,
        sources: ['lov-1750-2025', 'l66-2025', 'cabi-reform'],
        mark: 'confirmed',
        note: {
          da: 'At ordningen er afskaffet, og at igangsatte forløb kan gennemføres, er bekræftet. Den sidste dag er ikke.',
          en: 'That the scheme is abolished and that courses under way can be completed is confirmed. The last day is not.',
        },
      },
    ],
  },
  {
    id: 'hours-overlap',
    about: 'grant',
    weight: 'required',
    label: { da: 'Time for time', en: 'Hour by hour' },
    versions: [
      {
        from: simplified,
        test: { fact: 'hours-overlap' },
        says: saysOverlap,
        sources: ['albertslund-pauses', 'star-answers', 'star-answers-employer'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { fact: 'hours-overlap' },
        says: saysOverlap,
        sources: ['star-answers', 'star-accounts-2020', 'lab-149'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'special-pool-applied-before-start',
    about: 'grant',
    weight: 'required',
    label: {
      da: 'Med puljens penge: søgt, før forløbet begynder',
      en: 'With the pool: applied before the start',
    },
    versions: [
      {
        from: tightened,
        until: lastBeforeNewAct,
        test: {
          any: [
            withoutSpecialPool,
            { lessThan: [{ fact: 'grant-application-day' }, { fact: 'course-start-day' }] },
          ],
        },
        says: {
          met: {
            da: 'Jobcentret har søgt puljen, før forløbet begynder, eller I bruger ikke den særlige pulje.',
            en: 'The job centre applied to the pool before the start, or you do not use the special pool.',
          },
          notMet: {
            da: 'Jobcentret skal søge den særlige pulje, før forløbet begynder.',
            en: 'The job centre must apply to the special pool before the course of events begins.',
          },
        },
        sources: ['star-scheme-2018'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'applied-before-start',
    about: 'grant',
    weight: 'advisory',
    label: { da: 'Søgt i god tid', en: 'Applied in good time' },
    versions: [
      {
        from: simplified,
        test: { atMost: [{ fact: 'grant-application-day' }, { fact: 'course-start-day' }] },
        says: {
          met: {
            da: 'I søger, før forløbet begynder.',
            en: 'You apply before the course of events begins.',
          },
          notMet: {
            da: 'I søger, efter at forløbet er begyndt. Vi ved ikke, om kommunen kan bevilge bagud. Spørg først.',
            en: 'You apply after the course of events has begun. We do not know whether the municipality can grant backwards. Ask first.',
          },
        },
        sources: ['not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'Ingen frist og ingen regel om bevilling med tilbagevirkende kraft er fundet.',
          en: 'No deadline and no rule on retroactive grants was found.',
        },
      },
    ],
  },
  {
    id: 'begun-before-closing',
    about: 'grant',
    weight: 'advisory',
    label: { da: 'Begyndt, før ordningen lukkede', en: 'Begun before the scheme closed' },
    versions: [
      {
        from: abolished,
        test: { atMost: [{ fact: 'course-start-day' }, { value: 'last-grant-day' }] },
        says: {
          met: {
            da: 'Forløbet var i gang, før ordningen lukkede.',
            en: 'The course of events was under way before the scheme closed.',
          },
          notMet: {
            da: 'Forløbet begynder, efter at ordningen er lukket. Det er sikkert, at igangsatte forløb kan køre færdig; om bevilgede, der ikke er begyndt, også kan, skal I spørge kommunen om.',
            en: 'The course of events begins after the scheme has closed. What had begun can certainly be completed; whether what was granted but not begun can too, ask the municipality.',
          },
        },
        sources: ['cabi-reform'],
        mark: 'unconfirmed',
        note: {
          da: 'Kilden siger »igangsatte forløb«. Dagen, ordningen lukkede, er heller ikke bekræftet.',
          en: 'The source says “courses under way”. The day the scheme closed is not confirmed either.',
        },
      },
    ],
  },
  {
    id: 'employee-representative-heard',
    about: 'grant',
    weight: 'advisory',
    label: { da: 'Medarbejdernes repræsentant', en: 'The employees’ representative' },
    versions: [
      {
        from: simplified,
        test: { fact: 'employee-representative-heard' },
        says: {
          met: {
            da: 'Medarbejdernes repræsentant er spurgt.',
            en: 'The employees’ representative has been asked.',
          },
          notMet: {
            da: 'Tal med tillidsrepræsentanten først. Det er god skik, og det går som regel lettere.',
            en: 'Talk with the shop steward first. It is good practice, and things usually go better.',
          },
        },
        sources: ['foa-handbook', 'vpt-gain', 'ft-l238'],
        mark: 'unconfirmed',
        note: {
          da: 'God praksis. Krav om underskrift, rimeligt forhold og merbeskæftigelse hører til praktik og løntilskud; ingen tekst bruger dem på jobrotation.',
          en: 'Good practice. Sign-off, a reasonable ratio and additional employment belong to work placement and wage subsidy; no text applies them to jobrotation.',
        },
      },
    ],
  },
]
