import { texts } from '#platform/text/texts.ts'

/** What the citizen reads of a proposal. */
export const personTexts = texts({
  da: {
    title: 'Et forslag til dig',
    lead: (unit: string) => `${unit} tror, at dette vikariat kan passe til dig.`,
    why: 'Derfor er du foreslået',
    free: 'Du bestemmer selv',
    freeText:
      'Der er ikke søgt noget for dig. Vil du ikke søge, skal du ikke gøre noget, og Jobkreds fortæller det ikke til nogen. Er du i tvivl om dine regler, så spørg din a-kasse eller dit jobcenter.',
    see: 'Se vikariatet og søg',
    gone: 'Vikariatet kan ikke søges længere.',
    search: 'Find andre vikariater',
    objection: 'Du kan sige nej til at blive foreslået til noget i din profil.',
    toProfile: 'Til din profil',
    period: 'Periode',
  },
  en: {
    title: 'A proposal for you',
    lead: (unit) => `${unit} thinks this temporary job may suit you.`,
    why: 'Why it was proposed to you',
    free: 'You decide',
    freeText:
      'Nothing has been applied for. If you do not want to apply, do nothing, and Jobkreds tells nobody. If you are unsure about your rules, ask your unemployment fund or your job centre.',
    see: 'See the job and apply',
    gone: 'The job cannot be applied for any more.',
    search: 'Find other temporary jobs',
    objection: 'You can object to being proposed for anything in your profile.',
    toProfile: 'To your profile',
    period: 'Period',
  },
})
