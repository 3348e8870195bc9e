import type { GateFactor, GatePoint, SecondLook } from '#core/rotation/gates.ts'
import { texts } from '#platform/text/texts.ts'

/** The success factors with their points: what is asked, and what an answer could be. */
export const gateTexts = texts({
  da: {
    lead: 'Det er det, rotationer lykkes eller falder på. Hvert punkt skal have et svar, før sagen kan begynde, eller en begrundelse for at gå videre uden. Når sagen slutter, ser I på dem igen.',
    factors: {
      purpose: 'Klart formål og opbakning',
      employee: 'Medarbejdernes indsigt og tryghed',
      temp: 'Vikarens mål og perspektiv',
      agreements: 'Praktiske aftaler',
    } satisfies Record<GateFactor, string>,
    points: {
      purpose: [
        'Hvad skal uddannelsen bruges til?',
        'For eksempel: Vi overtager opgaver med medicin fra 1. september.',
      ],
      'backing-management': [
        'Hvordan bakker ledelsen op?',
        'For eksempel: Besluttet i ledergruppen 12. marts.',
      ],
      'backing-staff': [
        'Hvordan bakker medarbejderne op?',
        'For eksempel: Drøftet i MED-udvalget, og tillidsrepræsentanten er med.',
      ],
      insight: [
        'Ved medarbejderne, hvad de går ind til?',
        'For eksempel: Alle har haft en samtale og set kursusplanen.',
      ],
      leaving: [
        'Hvad gør det trygt at tage afsted?',
        'For eksempel: Løn og vagter er aftalt, og der er hjælp til læsning.',
      ],
      returning: [
        'Hvad gør det trygt at komme tilbage?',
        'For eksempel: Samme stilling, og tid til at bruge det nye.',
      ],
      goal: ['Hvad er målet for vikaren?', 'For eksempel: Erfaring i faget og en udtalelse.'],
      introduction: [
        'Hvordan bliver vikaren taget imod?',
        'For eksempel: To ugers introduktion med en fast kollega.',
      ],
      perspective: [
        'Hvad kan komme bagefter?',
        'For eksempel: Tilkaldevikar, læreplads eller fast job ved ledige stillinger.',
      ],
      terms: ['Er vilkårene aftalt?', 'For eksempel: Løn efter overenskomst, arbejdstid og ferie.'],
      administration: [
        'Hvem gør hvad med timer, refusion og papirer?',
        'For eksempel: Afdelingslederen ser timerne igennem hver mandag.',
      ],
      involvement: [
        'Er alle de rigtige med?',
        'For eksempel: Skole, jobcenter, a-kasse, HR og fagforening er spurgt.',
      ],
    } satisfies Record<GatePoint, readonly [question: string, example: string]>,
    states: { open: 'Mangler svar', evidence: 'Besvaret', waived: 'Går videre uden' },
    progress: (done: number, of: number) => `${done} af ${of} punkter er besvaret`,
    allDone: 'Alle punkter er besvaret. Sagen kan begynde.',
    looked: (done: number, of: number) => `${done} af ${of} punkter er set igen`,
    evidence: 'Svar',
    waived: 'Eller: hvorfor går I videre uden?',
    waivedHint: 'Udfyldes kun, når der ikke er noget svar.',
    save: 'Gem punktet',
    change: 'Ret svaret',
    bothGiven: 'Skriv enten et svar eller en begrundelse, ikke begge dele.',
    noneGiven: 'Skriv et svar, eller hvorfor I går videre uden.',
    look: 'Hvordan gik det?',
    looks: { held: 'Det holdt', partly: 'Delvist', not_held: 'Det holdt ikke' } satisfies Record<
      SecondLook,
      string
    >,
    lookNote: 'Hvad skal den næste vide?',
    lookSave: 'Gem, hvordan det gik',
    lookLater: 'Når uddannelsen er forbi, ser I på punkterne igen.',
    atStart: 'Det stod der, da sagen begyndte',
    saved: 'Punktet er gemt.',
    refusals: {
      'too-late': 'Sagen er begyndt, så svaret står, som det var. Se punktet igen, når uddannelsen er forbi.',
      'too-early': 'Punkterne ses igen, når sagen er i gang. Besvar dem først.',
    },
    stale: 'En anden har ændret punktet, siden du åbnede siden. Se, hvad der står nu, og skriv igen.',
    staleGo: 'Se punkterne, som de står nu',
  },
  en: {
    lead: 'These are what rotations succeed or fail by. Each point needs an answer before the case can begin, or a reason to go on without. When the case closes you look at them again.',
    factors: {
      purpose: 'Clear purpose and backing',
      employee: 'The employees’ insight and safety',
      temp: 'The vikar’s goal and perspective',
      agreements: 'Practical agreements',
    },
    points: {
      purpose: [
        'What will the training be used for?',
        'For example: We take over medication from 1 September.',
      ],
      'backing-management': [
        'How does management back it?',
        'For example: Decided by the management group on 12 March.',
      ],
      'backing-staff': [
        'How do the staff back it?',
        'For example: Discussed in the works council, and the shop steward takes part.',
      ],
      insight: [
        'Do the employees know what they go into?',
        'For example: Everybody has had a talk and seen the plan.',
      ],
      leaving: [
        'What makes it safe to leave?',
        'For example: Pay and shifts are agreed, and there is help with reading.',
      ],
      returning: [
        'What makes it safe to come back?',
        'For example: The same job, and time to use what is new.',
      ],
      goal: ['What is the goal for the vikar?', 'For example: Experience in the trade and a reference.'],
      introduction: [
        'How is the vikar received?',
        'For example: Two weeks of introduction with a steady colleague.',
      ],
      perspective: [
        'What can come after?',
        'For example: On-call work, an apprenticeship or a job when there are openings.',
      ],
      terms: ['Are the terms agreed?', 'For example: Pay by collective agreement, hours and holidays.'],
      administration: [
        'Who does what with hours, refunds and papers?',
        'For example: The head of department goes through the hours each Monday.',
      ],
      involvement: [
        'Are all the right ones with you?',
        'For example: School, job centre, fund, HR and union have been asked.',
      ],
    },
    states: { open: 'No answer yet', evidence: 'Answered', waived: 'Going on without' },
    progress: (done, of) => `${done} of ${of} points are answered`,
    allDone: 'All points are answered. The case can begin.',
    looked: (done, of) => `${done} of ${of} points have been looked at again`,
    evidence: 'Answer',
    waived: 'Or: why do you go on without?',
    waivedHint: 'Only when there is no answer.',
    save: 'Save the point',
    change: 'Change the answer',
    bothGiven: 'Write either an answer or a reason, not both.',
    noneGiven: 'Write an answer, or why you go on without.',
    look: 'How did it go?',
    looks: { held: 'It held', partly: 'In part', not_held: 'It did not hold' },
    lookNote: 'What should the next ones know?',
    lookSave: 'Save how it went',
    lookLater: 'When the training is over you look at the points again.',
    atStart: 'What stood there when the case began',
    saved: 'The point is saved.',
    refusals: {
      'too-late':
        'The case has begun, so the answer stands as it was. Look at the point again after the training.',
      'too-early': 'Points are looked at again once the case runs. Answer them first.',
    },
    stale: 'Somebody has changed the point since you opened the page. See what it says now and write again.',
    staleGo: 'See the points as they stand',
  },
})
