import { type Lang, texts } from '#platform/text/texts.ts'

/**
 * What somebody lives on while unemployed: decides which rules a jobrotation vikar is measured by. The groups of 2014
 * and those that came later; a group that has ended stays, since old cases keep it.
 */
export const benefitGroups = [
  'dagpenge',
  'kontanthjaelp',
  'kontanthjaelp_aktivitet',
  'uddannelseshjaelp',
  'overgangsydelse',
  'sygedagpenge',
  'jobafklaring',
  'ressourceforloebsydelse',
  'revalidering',
  'ledighedsydelse',
  'arbejdsmarkedsydelse',
  'saerlig_uddannelsesydelse',
  'selvforsoergende',
] as const
export type BenefitGroup = (typeof benefitGroups)[number]

const names = texts({
  da: {
    dagpenge: 'Dagpenge',
    kontanthjaelp: 'Kontanthjælp, jobparat',
    kontanthjaelp_aktivitet: 'Kontanthjælp, aktivitetsparat',
    uddannelseshjaelp: 'Uddannelseshjælp',
    overgangsydelse: 'Selvforsørgelses- og hjemrejseydelse eller overgangsydelse',
    sygedagpenge: 'Sygedagpenge',
    jobafklaring: 'Ydelse i et jobafklaringsforløb',
    ressourceforloebsydelse: 'Ressourceforløbsydelse',
    revalidering: 'Revalideringsydelse',
    ledighedsydelse: 'Ledighedsydelse',
    arbejdsmarkedsydelse: 'Midlertidig arbejdsmarkedsydelse (2014–2017)',
    saerlig_uddannelsesydelse: 'Særlig uddannelsesydelse (2013–2014)',
    selvforsoergende: 'Selvforsørgende ledig',
  },
  en: {
    dagpenge: 'Unemployment benefit (dagpenge)',
    kontanthjaelp: 'Social assistance (kontanthjælp), ready for a job',
    kontanthjaelp_aktivitet: 'Social assistance (kontanthjælp), ready for activities',
    uddannelseshjaelp: 'Educational assistance (uddannelseshjælp)',
    overgangsydelse: 'Self-support and return benefit or transition benefit',
    sygedagpenge: 'Sickness benefit (sygedagpenge)',
    jobafklaring: 'Benefit in a job clarification course',
    ressourceforloebsydelse: 'Resource course benefit',
    revalidering: 'Rehabilitation benefit',
    ledighedsydelse: 'Ledighedsydelse (approved for a flex job)',
    arbejdsmarkedsydelse: 'Temporary labour market benefit (2014–2017)',
    saerlig_uddannelsesydelse: 'Special education benefit (2013–2014)',
    selvforsoergende: 'Unemployed without benefit',
  },
})

/** The group's name; a group an import wrote that is none of ours is shown as it stands. */
export const benefitGroupName = (group: string, lang: Lang): string =>
  (names(lang) as Record<string, string>)[group] ?? group
