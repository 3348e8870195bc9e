import type { GapKey } from '#core/exchange/publish-gaps.ts'
import type { VacancyContentField } from '#core/exchange/vacancy-model.ts'
import type { EditProblem } from '#core/exchange/vacancy-rules.ts'
import { texts } from '#platform/text/texts.ts'
import type { StepName } from '../vacancy-form.ts'

/** What the steps and the parts of a vikariat are called, and what is said about a part that cannot stand so. */
export const fieldTexts = texts({
  da: {
    steps: {
      job: 'Jobbet',
      tid: 'Tid og sted',
      opgaver: 'Opgaver',
      krav: 'Krav og løn',
      kontakt: 'Kontakt',
      gennemse: 'Gennemse',
    } satisfies Record<StepName | 'gennemse', string>,
    names: {
      category: 'Slags vikariat',
      occupation: 'Stilling',
      title: 'Overskrift',
      openings: 'Antal vikarer',
      startsOn: 'Første dag',
      endsOn: 'Sidste dag',
      weeklyHoursMin: 'Timer om ugen',
      weeklyHoursMax: 'Timer om ugen, højst',
      schedule: 'Arbejdstider',
      street: 'Adresse',
      place: 'Postnummer og by',
      description: 'Opgaver',
      skills: 'Godt at kunne eller lære',
      training: 'Uddannelsen imens',
      introduction: 'Introduktion til arbejdet',
      perspective: 'Efter vikariatet',
      perspectiveNote: 'Mere om tiden efter',
      requirements: 'Krav',
      payAgreement: 'Overenskomst',
      contactName: 'Kontaktperson',
      contactPhone: 'Telefon',
      contactEmail: 'E-mail',
      applyBy: 'Søg senest',
    } satisfies Record<VacancyContentField, string>,
    missing: (name: string) => `${name} mangler`,
    wrong: {
      required: 'Feltet kan ikke stå tomt, så længe vikariatet er slået op.',
      'too-short': 'Skriv lidt mere: mindst et par sætninger om arbejdet.',
      'ends-before-start': 'Sidste dag ligger før første dag.',
      'already-over': 'Datoen er passeret. Vælg en dag fra i dag og frem.',
      'after-the-end': 'Fristen ligger efter vikariatets sidste dag.',
      'max-below-min': 'Det højeste timetal er lavere end det laveste.',
      'cpr-number': 'Her står noget, der ligner et CPR-nummer. Fjern det: alle kan læse opslaget.',
    } satisfies Record<GapKey, string>,
    fixed: {
      'has-applicants':
        'Nogen har allerede søgt vikariatet, som det var. Kopiér det, og slå det nye op ved siden af.',
      'hired-outside':
        'En vikar er ansat i dage, der så falder udenfor. Aftal det med vikaren og jobcentret først.',
      'fewer-than-hired': 'Flere end det er allerede ansat eller har sagt ja.',
    } satisfies Record<EditProblem['key'], string>,
  },
  en: {
    steps: {
      job: 'The job',
      tid: 'Time and place',
      opgaver: 'Tasks',
      krav: 'Requirements and pay',
      kontakt: 'Contact',
      gennemse: 'Check',
    },
    names: {
      category: 'Kind of temporary job',
      occupation: 'Occupation',
      title: 'Title',
      openings: 'Number of temps',
      startsOn: 'First day',
      endsOn: 'Last day',
      weeklyHoursMin: 'Hours a week',
      weeklyHoursMax: 'Hours a week, at most',
      schedule: 'Working hours',
      street: 'Address',
      place: 'Postcode and town',
      description: 'Tasks',
      skills: 'Good to be able to do or learn',
      training: 'The training meanwhile',
      introduction: 'Introduction to the work',
      perspective: 'After the temporary job',
      perspectiveNote: 'More about the time after',
      requirements: 'Requirements',
      payAgreement: 'Collective agreement',
      contactName: 'Contact person',
      contactPhone: 'Phone',
      contactEmail: 'E-mail',
      applyBy: 'Apply by',
    },
    missing: (name) => `${name} is missing`,
    wrong: {
      required: 'This cannot be empty while the job is posted.',
      'too-short': 'Write a little more: at least a few sentences about the work.',
      'ends-before-start': 'The last day is before the first day.',
      'already-over': 'The date has passed. Choose a day from today on.',
      'after-the-end': 'The last day to apply is after the last day of the job.',
      'max-below-min': 'The most hours are fewer than the least.',
      'cpr-number': 'This contains what looks like a CPR number. Remove it: everybody can read the post.',
    },
    fixed: {
      'has-applicants':
        'Somebody has already applied for the job as it was. Copy it and post the new one beside it.',
      'hired-outside':
        'A temp is hired on days that would then fall outside. Agree with the temp and the job centre first.',
      'fewer-than-hired': 'More than that are already hired or have accepted.',
    },
  },
})

export type FieldTexts = ReturnType<typeof fieldTexts>
