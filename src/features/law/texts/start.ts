import { texts } from '#platform/text/texts.ts'

/** The law on the start pages. */
export const startTexts = texts({
  da: {
    title: 'Reglerne om jobrotation',
    company: {
      text: 'Er I i tvivl, om I kan få støtte? Svar på højst syv spørgsmål, og se, hvor det står.',
      ask: 'Kan vi bruge jobrotation?',
    },
    jobseeker: {
      text: 'Er du i tvivl, om du kan være jobrotationsvikar? Svar på højst syv spørgsmål, og se, hvor det står.',
      ask: 'Kan jeg blive vikar?',
    },
    rates: 'Satser og regler',
  },
  en: {
    title: 'The rules of jobrotation',
    company: {
      text: 'Unsure whether you can get support? Answer seven questions at most, and see where it is written.',
      ask: 'Can we use jobrotation?',
    },
    jobseeker: {
      text: 'Unsure whether you can be a jobrotation vikar? Answer seven questions at most, and see where it is written.',
      ask: 'Can I become a vikar?',
    },
    rates: 'Rates and rules',
  },
})
