import { texts } from '#platform/text/texts.ts'

/** Who was there, day by day. */
export const attendanceTexts = texts({
  da: {
    title: 'Fremmøde',
    lead: 'Alle står som til stede hele dagen. Ret kun dem, der ikke var der.',
    day: 'Dag',
    chooseDay: 'Vælg en dag',
    noDays: 'Holdet er ikke begyndt endnu. Fremmøde kan registreres fra den første dag.',
    notRegistered: 'Ikke registreret',
    registered: 'Registreret',
    hours: (name: string) => `Timer til stede: ${name}`,
    absence: (name: string) => `Fravær: ${name}`,
    noAbsence: 'Intet fravær',
    ill: 'Syg',
    other: 'Andet fravær',
    hoursWrong: (max: string) => `Skriv timer fra 0 til ${max}.`,
    save: 'Gem fremmøde for hele holdet',
    saved: (n: number) =>
      n === 1 ? 'Fremmøde er gemt for 1 deltager.' : `Fremmøde er gemt for ${n} deltagere.`,
    nobody: 'Ingen har plads på holdet.',
    length: (hours: string) => `Dagen varer ${hours}.`,
  },
  en: {
    title: 'Attendance',
    lead: 'Everybody stands as there all day. Change only those who were not.',
    day: 'Day',
    chooseDay: 'Choose a day',
    noDays: 'The class has not begun. Attendance can be registered from the first day.',
    notRegistered: 'Not registered',
    registered: 'Registered',
    hours: (name) => `Hours there: ${name}`,
    absence: (name) => `Absence: ${name}`,
    noAbsence: 'No absence',
    ill: 'Ill',
    other: 'Other absence',
    hoursWrong: (max) => `Write hours from 0 to ${max}.`,
    save: 'Save attendance for the whole class',
    saved: (n) =>
      n === 1 ? 'Attendance is saved for 1 participant.' : `Attendance is saved for ${n} participants.`,
    nobody: 'Nobody has a seat in the class.',
    length: (hours) => `The day lasts ${hours}.`,
  },
})
