import type { Scheme } from '../../scheme.ts'
import { lastBeforeNewAct, lastBeforeTightening, newAct, simplified, tightened } from './periods.ts'

/** What is said about hours and about applying: rules in words, which the hours account follows. */
export const hourRules: Scheme['values'] = {
  'payable-hour': {
    label: { da: 'Hvilke timer der betales', en: 'Which hours are paid' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value:
          'timer, hvor en medarbejder er på kursus, og en vikar samtidig er ansat; begge skal få løn for timen',
        sources: ['star-answers', 'star-answers-employee', 'albertslund-pauses'],
        mark: 'confirmed',
        note: {
          da: 'En time til en time. Vikarens timer ud over kursets betales ikke.',
          en: 'Hours in which an employee is on a course and a vikar is employed; both paid for the hour. Hour by hour: the vikar’s hours beyond the course’s are not paid.',
        },
      },
    ],
  },
  'payable-hours-part-time': {
    label: { da: 'Timer for en deltidsansat', en: 'Hours of a part-time employee' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'kun de timer, medarbejderen får løn for',
        sources: ['star-answers-employee'],
        mark: 'confirmed',
        note: {
          da: 'Ansat 20 timer om ugen, 5 uger med 37 kursustimer og en vikar på 37 timer giver 100 timer.',
          en: 'Only the hours the employee is paid for. 20 hours a week, 5 weeks of 37 course hours and a vikar of 37 hours make 100 hours.',
        },
      },
    ],
  },
  'payable-hours-in-all': {
    label: { da: 'Timer for hele bevillingen', en: 'Hours of the whole grant' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'det mindste af de to: alle betalte kursustimer, eller alle betalte vikartimer',
        sources: ['albertslund-pauses', 'star-answers'],
        mark: 'inferred',
        note: {
          da: 'En slutning: kilderne kræver ikke samme dag, men et vist sammenfald inden for projektet.',
          en: 'The smaller of all paid course hours and all paid vikar hours. Concluded: the sources do not require the same day, but a certain overlap within the project.',
        },
      },
    ],
  },
  'overlap-and-pauses': {
    label: { da: 'Sammenfald og pauser', en: 'Overlap and pauses' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'et vist sammenfald; pauser på fx 1-4 uger mellem kurser er i orden',
        sources: ['albertslund-pauses', 'foa-nordjylland', 'star-pool-2018', 'foa-randers'],
        mark: 'confirmed',
        note: {
          da: 'Kursus og vikar behøver ikke falde helt sammen i kalenderen.',
          en: 'A certain overlap; pauses of, say, 1-4 weeks between courses are fine. Course and vikar need not coincide fully in the calendar.',
        },
      },
    ],
  },
  'rotation-forms': {
    label: { da: 'Hvem der afløser hvem', en: 'Who stands in for whom' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'én for én, én vikar for flere medarbejdere, eller flere for flere',
        sources: ['arbejdsgiverne', 'albertslund-terms', 'odense'],
        mark: 'confirmed',
        note: {
          da: 'Timerne må gerne lægges sammen.',
          en: 'One for one, one vikar for several employees, or several for several. Hours may be pooled.',
        },
      },
    ],
  },
  'introduction-hours': {
    label: { da: 'Vikarens timer før kurset', en: 'The vikar’s hours before the course' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'betales ikke',
        sources: ['star-answers', 'ringkoebing-skjern', 'bl'],
        mark: 'inferred',
        note: {
          da: 'Følger af, at der skal være en kursustime for hver vikartime.',
          en: 'Not paid: it follows from there having to be a course hour for each vikar hour.',
        },
      },
    ],
  },
  'hours-without-a-rule': {
    label: {
      da: 'Ferie, helligdage, sygdom, transport og lektier',
      en: 'Holidays, sickness, transport and homework',
    },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'timen tæller kun, når den er betalt og registreret på begge sider',
        sources: ['not-found', 'own-choice'],
        mark: 'unconfirmed',
        note: {
          da: 'Ingen regel fundet. Det er sådan, vi regner, til nogen har svaret.',
          en: 'The hour counts only when paid and registered on both sides. No rule found; this is how we count until somebody has answered.',
        },
      },
    ],
  },
  'start-of-the-course-of-events': {
    label: { da: 'Hvornår forløbet begynder', en: 'When the course of events begins' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'den første dag, hvor både kursus og vikar er i gang',
        sources: ['star-pool-2018', 'own-choice'],
        mark: 'unconfirmed',
        note: {
          da: 'Puljens opslag fra 2018 har en definition, men den del af teksten er ikke læst.',
          en: 'The first day with both course and vikar under way. The pool’s notice of 2018 has a definition, but that part was not read.',
        },
      },
    ],
  },
  application: {
    label: { da: 'Sådan søger man', en: 'How to apply' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'én blanket til jobcentret, fire punkter',
        sources: ['fh'],
        mark: 'confirmed',
        note: {
          da: 'Som beskrevet i 2012.',
          en: 'One form to the job centre, four points; as described in 2012.',
        },
      },
      {
        from: tightened,
        value: 'arbejdsgiveren søger jobcentret; pengene udbetales løbende',
        sources: ['gladsaxe'],
        mark: 'confirmed',
        note: {
          da: 'Blanketnumre og frister er ikke fundet, og det er ikke bekræftet, at VITAS har kunnet bruges.',
          en: 'The employer applies to the job centre; paid as the project goes. Form numbers and deadlines were not found, nor that VITAS could be used.',
        },
      },
    ],
  },
  'application-through-vitas': {
    label: { da: 'Ansøgning i VITAS', en: 'Application in VITAS' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: null,
        sources: ['vitas-guides', 'not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'Kilderne nævner kun praktik, løntilskud og voksenlærlinge i VITAS.',
          en: 'The sources only name work placement, wage subsidy and adult apprentices in VITAS.',
        },
      },
    ],
  },
  'application-deadline': {
    label: { da: 'Frist for at søge', en: 'Deadline for applying' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: null,
        sources: ['not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'Ingen frist fundet, heller ikke om man kan få bevilling med tilbagevirkende kraft.',
          en: 'No deadline found, nor whether a grant can be given retroactively.',
        },
      },
    ],
  },
  'claim-deadline': {
    label: { da: 'Frist for at sende timerne ind', en: 'Deadline for sending in the hours' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: null,
        sources: ['not-found'],
        mark: 'unconfirmed',
        note: { da: 'Ingen frist fundet.', en: 'No deadline found.' },
      },
    ],
  },
  'legal-basis': {
    label: { da: 'Lovens sted', en: 'Legal basis' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        value: 'LAB §§ 97, 98 a og 98 b, refusion § 123',
        sources: ['old-lab-chapter-18', 'star-answers-checking'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        until: lastBeforeNewAct,
        value: 'LAB §§ 97, 98 a og 98 b, refusion § 123, som ændret ved lov 1486 af 23-12-2014',
        sources: ['old-lab-chapter-18', 'lov-1486-2014', 'star-answers-checking'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        value: 'LAB kapitel 22, §§ 149-153; BAB §§ 9, 117-120 og 148',
        sources: ['lab-149', 'vej-10063-2019', 'lab-151'],
        mark: 'confirmed',
        note: {
          da: 'Vejledningen nævner også BAB § 114. Forsøg i 2021 og 2022 står i egne bekendtgørelser.',
          en: 'The circular also quotes BAB § 114. The trials of 2021 and 2022 are in orders of their own.',
        },
      },
    ],
  },
}
