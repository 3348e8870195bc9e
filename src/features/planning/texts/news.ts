import { texts } from '#platform/text/texts.ts'

/** Notices of planning in words, and the mail that says there is one. */
export const newsTexts = texts({
  da: {
    proposed: (n: number) => `Der er forslag til en plan for sag ${n}. Se dem, og vælg.`,
    applied: (n: number) => `Virksomheden har valgt en plan for sag ${n}.`,
    mail: (link: string) =>
      `Der er nyt i en rotationssag i Jobkreds. Log ind for at se, hvad det er:\n\n${link}`,
  },
  en: {
    proposed: (n) => `There are proposals for a plan for case ${n}. See them, and choose.`,
    applied: (n) => `The company has chosen a plan for case ${n}.`,
    mail: (link) => `There is news in a rotation case in Jobkreds. Log in to see what it is:\n\n${link}`,
  },
})
