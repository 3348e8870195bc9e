import { texts } from '#platform/text/texts.ts'

export const noticeTexts = texts({
  da: {
    'hours.changed': (what: string) => `Dine timer er ændret i »${what}«. Se dem igennem igen.`,
    'hours.disputed': (what: string) => `En vikar er uenig i timerne i »${what}«.`,
    'claim.due': (what: string) => `Opgørelse ${what} er klar. Se den igennem, og send den.`,
    'claim.submitted': (what: string) => `Opgørelse ${what} venter på at blive set igennem.`,
    'claim.checked': (what: string) => `Opgørelse ${what} er set igennem og venter på en afgørelse.`,
    'claim.renewed': (what: string) =>
      `Opgørelse ${what} er lavet om efter nye timer. Se den igennem, og send den igen.`,
    'claim.approved': (what: string) => `Opgørelse ${what} er godkendt.`,
    'claim.refused': (what: string) => `Opgørelse ${what} er afvist. Se hvorfor.`,
    mailSubject: 'Nyt om timer eller en opgørelse',
    mailText: 'Der er nyt om timer eller en opgørelse i en rotationssag. Log ind for at se det.',
    menuClaims: 'Opgørelser',
  },
  en: {
    'hours.changed': (what) => `Your hours in «${what}” have changed. Look them through again.`,
    'hours.disputed': (what) => `A vikar disagrees with the hours in «${what}”.`,
    'claim.due': (what) => `Claim ${what} is ready. Look it through and send it.`,
    'claim.submitted': (what) => `Claim ${what} is waiting to be checked.`,
    'claim.checked': (what) => `Claim ${what} is checked and waits for a decision.`,
    'claim.renewed': (what) =>
      `Claim ${what} was made anew from new hours. Look it through and send it again.`,
    'claim.approved': (what) => `Claim ${what} is approved.`,
    'claim.refused': (what) => `Claim ${what} is refused. See why.`,
    mailSubject: 'News about hours or a claim',
    mailText: 'There is news about hours or a claim in a rotation case. Log in to see it.',
    menuClaims: 'Claims',
  },
})
