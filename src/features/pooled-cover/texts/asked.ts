import type { PoolStatus } from '#core/pooled-cover/pool-moves.ts'
import { type Lang, texts } from '#platform/text/texts.ts'
import type { CaseNews, CompanyNews, StaffNews } from '../tell.ts'

const others = (n: number) => (n === 1 ? '1 anden virksomhed' : `${n} andre virksomheder`)
const othersEn = (n: number) => (n === 1 ? '1 other company' : `${n} other companies`)

/** What a company is asked, and what everybody is told. */
export const askedTexts = texts({
  da: {
    cases: 'Rotationssager',
    menu: 'Fælles vikariater',
    listTitle: 'Fælles vikariater',
    listLead: 'Her spørger jobcentret, om I vil dele en vikar med andre virksomheder.',
    emptyTitle: 'I er ikke spurgt om et fælles vikariat',
    emptyText:
      'Når jobcentret ser, at jeres korte fravær kan blive til et vikariat sammen med andres, bliver I spurgt her.',
    title: (job: string, companies: number) =>
      companies === 1 ? `Vil I samle jeres fravær i ét vikariat? ${job}` : `Vil I dele en vikar? ${job}`,
    lead: 'I ser kun jeres egen del. De andre virksomheder ser ikke jeres medarbejdere, og I ser ikke deres.',
    wholeTitle: 'Det hele',
    whole: (period: string, hours: string, n: number) =>
      n === 0
        ? `Vikariatet varer ${period} med ${hours} om ugen i gennemsnit. Kun jeres virksomhed er med.`
        : `Vikariatet varer ${period} med ${hours} om ugen i gennemsnit. Vikaren arbejder hos jer og hos ${others(n)} efter hinanden.`,
    namesLater: 'I får at vide, hvem de er, når alle har sagt ja.',
    names: (list: string) => `Alle har sagt ja. Med er: ${list}.`,
    ownTitle: 'Jeres del',
    who: 'I stedet for',
    workplace: 'Arbejdssted',
    introduction: 'Introduktion fra',
    noIntroduction: 'Ingen',
    days: 'Dage væk',
    hours: 'Timer om ugen',
    answerTitle: 'Jeres svar',
    meaningTitle: 'Hvad et ja betyder',
    meaning: [
      'Når alle har sagt ja, bliver der lavet en kladde til jeres egen del i vikarbørsen. I læser den igennem og slår den selv op.',
      'I ansætter vikaren for jeres egen del og betaler kun for den.',
      'Kan vikariatet ikke blive til noget, er I ikke bundet.',
    ],
    answerBy: (day: string) => `Svar senest ${day}.`,
    note: 'Besked til jobcentret',
    noteHint: 'Skriv ikke noget om medarbejderne. Beskeden ses kun af jobcentret.',
    yes: 'Ja, vi er med',
    no: 'Nej tak',
    changeMind: 'Sig alligevel nej',
    status: {
      asked: 'Venter på jeres svar',
      yes: 'I har sagt ja',
      no: 'I har sagt nej',
      lapsed: 'I svarede ikke i tide',
      recalled: 'I er ikke med længere',
    } as Record<string, string>,
    wholeStatus: {
      proposed: '',
      asked: 'Nogle af de andre har ikke svaret endnu.',
      agreed: 'Alle har sagt ja. Nu laves kladderne.',
      reopened: 'Noget er ændret, og jobcentret ser på det igen. Skal I svare på ny, får I besked.',
      lapsed: 'Ikke alle svarede i tide. Jobcentret ser på det igen.',
      posted: 'Kladderne er lavet. Jeres egen står i sagens vikardækning.',
      dropped: 'Jobcentret har lagt det fælles vikariat væk. I skal ikke gøre noget.',
    } satisfies Record<PoolStatus, string>,
    neverPosted:
      'Alle sagde ja, men kladderne blev ikke lavet i tide. I er ikke bundet. Vil jobcentret prøve igen, får I besked.',
    said: {
      yes: 'Tak. I har sagt ja. I hører fra os, når alle har svaret.',
      'all-yes': 'Tak. Alle har sagt ja, og jobcentret har fået besked.',
      no: 'Tak for svaret. I har sagt nej, og jobcentret har fået besked.',
      changed: 'Noget er ændret imens, så der er ikke aftalt noget. Jobcentret ser på det og spørger igen.',
    },
    refusals: {
      gone: 'Spørgsmålet er her ikke længere.',
      stale: 'Spørgsmålet er ændret imens. Se, hvordan det står nu, og svar igen.',
      'not-open': 'Der kan ikke svares lige nu: jobcentret ser på det igen.',
      'too-late': 'Sidste dag for at svare er gået. Tal med jobcentret, hvis I gerne vil være med.',
      'not-from-here': 'I har svaret allerede.',
      'not-your-move': 'Kun virksomheden selv kan svare.',
    },
    post: 'Lav kladder for alle',
    postLead: 'I har vikaren længst, så I kan lave kladderne for alle. Jobcentret kan også gøre det.',
    toCover: 'Se vikardækningen i sagen',
    toCase: 'Til sagen',
    see: 'Se og svar',
    mailSubject: 'Nyt om et fælles vikariat',
    mailText: (link: string) =>
      `Der er nyt om et fælles vikariat. Du kan se det her, når du har logget ind:\n${link}`,
    company: {
      'pooled-cover.asked': 'Vil I dele en vikar med andre virksomheder?',
      'pooled-cover.reminded': 'I mangler at svare på, om I vil dele en vikar',
      'pooled-cover.agreed': 'Alle har sagt ja til det fælles vikariat',
      'pooled-cover.reopened': 'Det fælles vikariat er åbnet igen',
      'pooled-cover.dropped': 'Det fælles vikariat er lagt væk',
      'pooled-cover.posted': 'Jeres del af det fælles vikariat er klar som kladde',
      'pooled-cover.never-posted': 'Det fælles vikariat blev ikke til noget, og I er ikke bundet',
    } satisfies Record<CompanyNews, string>,
    staff: {
      'pooled-cover.answered-yes': (n: number) => `Fælles vikariat ${n}: en virksomhed har sagt ja`,
      'pooled-cover.answered-no': (n: number) => `Fælles vikariat ${n}: en virksomhed har sagt nej`,
      'pooled-cover.all-yes': (n: number) => `Fælles vikariat ${n}: alle har sagt ja`,
      'pooled-cover.changed': (n: number) => `Fælles vikariat ${n}: et fravær er ændret`,
      'pooled-cover.lapsed': (n: number) => `Fælles vikariat ${n}: ikke alle svarede i tide`,
      'pooled-cover.agreed-lapsed': (n: number) =>
        `Fælles vikariat ${n}: kladderne blev ikke lavet i tide, og fraværene er fri igen`,
      'pooled-cover.freed': (n: number) =>
        `Fælles vikariat ${n}: et vikariat er taget væk eller ændret, og det fravær, det ikke dækker, er frit igen`,
    } satisfies Record<StaffNews, (n: number) => string>,
    events: {
      'pooled-cover.asked': (n: number) => `Virksomheden blev spurgt om fælles vikariat ${n}`,
      'pooled-cover.reopened': (n: number) => `Fælles vikariat ${n} blev åbnet igen`,
      'pooled-cover.posted': (n: number) => `Fælles vikariat ${n} blev til kladder i vikarbørsen`,
      'pooled-cover.dropped': (n: number) => `Fælles vikariat ${n} blev lagt væk`,
      'pooled-cover.never-posted': (n: number) =>
        `Fælles vikariat ${n} bortfaldt: alle sagde ja, men kladderne blev ikke lavet i tide`,
    } satisfies Record<CaseNews, (n: number) => string>,
  },
  en: {
    cases: 'Rotation cases',
    menu: 'Shared temp jobs',
    listTitle: 'Shared temp jobs',
    listLead: 'Here the job centre asks whether you will share a vikar with other companies.',
    emptyTitle: 'You are not asked about a shared temp job',
    emptyText:
      'When the job centre sees that your short absences can become a temp job together with others’, you are asked here.',
    title: (job, companies) =>
      companies === 1
        ? `Will you gather your absences in one temp job? ${job}`
        : `Will you share a vikar? ${job}`,
    lead: 'You see your own part only. The other companies do not see your employees, and you do not see theirs.',
    wholeTitle: 'The whole',
    whole: (period, hours, n) =>
      n === 0
        ? `The temp job lasts ${period} with ${hours} a week on average. Only your company is in it.`
        : `The temp job lasts ${period} with ${hours} a week on average. The vikar works with you and with ${othersEn(n)} one after the other.`,
    namesLater: 'You are told who they are when all have said yes.',
    names: (list) => `All have said yes. In it are: ${list}.`,
    ownTitle: 'Your part',
    who: 'In place of',
    workplace: 'Workplace',
    introduction: 'Introduction from',
    noIntroduction: 'None',
    days: 'Days away',
    hours: 'Hours a week',
    answerTitle: 'Your answer',
    meaningTitle: 'What a yes means',
    meaning: [
      'When all have said yes, a draft of your own part is made in the vikarbørs. You read it through and post it yourselves.',
      'You employ the vikar for your own part and pay for that only.',
      'If the temp job comes to nothing you are not bound.',
    ],
    answerBy: (day) => `Answer by ${day}.`,
    note: 'Message to the job centre',
    noteHint: 'Write nothing about the employees. Only the job centre sees the message.',
    yes: 'Yes, we are in',
    no: 'No thank you',
    changeMind: 'Say no after all',
    status: {
      asked: 'Waiting for your answer',
      yes: 'You have said yes',
      no: 'You have said no',
      lapsed: 'You did not answer in time',
      recalled: 'You are not in it any more',
    } as Record<string, string>,
    wholeStatus: {
      proposed: '',
      asked: 'Some of the others have not answered yet.',
      agreed: 'All have said yes. The drafts are made next.',
      reopened:
        'Something has changed, and the job centre looks at it again. You are told if you are to answer anew.',
      lapsed: 'Not all answered in time. The job centre looks at it again.',
      posted: 'The drafts are made. Your own is under the cover of the case.',
      dropped: 'The job centre has put the shared temp job aside. There is nothing you need to do.',
    },
    neverPosted:
      'All said yes, but the drafts were not made in time. You are not bound. You are told if the job centre tries again.',
    said: {
      yes: 'Thank you. You have said yes. You hear from us when all have answered.',
      'all-yes': 'Thank you. All have said yes, and the job centre is told.',
      no: 'Thank you for answering. You have said no, and the job centre is told.',
      changed:
        'Something has changed meanwhile, so nothing is agreed. The job centre looks at it and asks again.',
    },
    refusals: {
      gone: 'The question is not here any more.',
      stale: 'The question has changed meanwhile. See how it stands now and answer again.',
      'not-open': 'It cannot be answered right now: the job centre looks at it again.',
      'too-late': 'The last day to answer has passed. Talk to the job centre if you want to be in.',
      'not-from-here': 'You have answered already.',
      'not-your-move': 'Only the company itself can answer.',
    },
    post: 'Make drafts for all',
    postLead:
      'You have the vikar the longest, so you can make the drafts for all. The job centre can do it too.',
    toCover: 'See the cover of the case',
    toCase: 'To the case',
    see: 'See and answer',
    mailSubject: 'News of a shared temp job',
    mailText: (link) =>
      `There is news of a shared temp job. You can see it here when you have logged in:\n${link}`,
    company: {
      'pooled-cover.asked': 'Will you share a vikar with other companies?',
      'pooled-cover.reminded': 'You have not answered whether you will share a vikar',
      'pooled-cover.agreed': 'All have said yes to the shared temp job',
      'pooled-cover.reopened': 'The shared temp job is opened again',
      'pooled-cover.dropped': 'The shared temp job is put aside',
      'pooled-cover.posted': 'Your part of the shared temp job is ready as a draft',
      'pooled-cover.never-posted': 'The shared temp job came to nothing, and you are not bound',
    },
    staff: {
      'pooled-cover.answered-yes': (n) => `Shared temp job ${n}: a company has said yes`,
      'pooled-cover.answered-no': (n) => `Shared temp job ${n}: a company has said no`,
      'pooled-cover.all-yes': (n) => `Shared temp job ${n}: all have said yes`,
      'pooled-cover.changed': (n) => `Shared temp job ${n}: an absence has changed`,
      'pooled-cover.lapsed': (n) => `Shared temp job ${n}: not all answered in time`,
      'pooled-cover.agreed-lapsed': (n) =>
        `Shared temp job ${n}: the drafts were not made in time, and the absences are free again`,
      'pooled-cover.freed': (n) =>
        `Shared temp job ${n}: a temp job was removed or changed, and the absences it does not cover are free again`,
    },
    events: {
      'pooled-cover.asked': (n) => `The company was asked about shared temp job ${n}`,
      'pooled-cover.reopened': (n) => `Shared temp job ${n} was opened again`,
      'pooled-cover.posted': (n) => `Shared temp job ${n} became drafts in the vikarbørs`,
      'pooled-cover.dropped': (n) => `Shared temp job ${n} was put aside`,
      'pooled-cover.never-posted': (n) =>
        `Shared temp job ${n} lapsed: all said yes, but the drafts were not made in time`,
    },
  },
})

/** A notice of this feature in words. */
export function sayPoolNotice(kind: string, data: Record<string, unknown>, lang: Lang): string | undefined {
  const t = askedTexts(lang)
  if (Object.hasOwn(t.company, kind)) return t.company[kind as CompanyNews]
  if (Object.hasOwn(t.staff, kind)) return t.staff[kind as StaffNews](Number(data.number ?? 0))
  return undefined
}

/** What this feature wrote in the journal, in words. */
export function sayPoolEvent(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined {
  const { events } = askedTexts(lang)
  return Object.hasOwn(events, kind)
    ? events[kind as keyof typeof events](Number(data.number ?? 0))
    : undefined
}
