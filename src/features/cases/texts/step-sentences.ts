import type { StepId } from '#core/rotation/steps.ts'
import { texts } from '#platform/text/texts.ts'

type StepText = { readonly title: string; readonly todo: string; readonly why: string }

/** Each step in words: what it is called when done, what whoever's turn it is should do, and why. */
export const stepSentences = texts({
  da: {
    wish: {
      title: 'Ønsket er skrevet ned',
      todo: 'Skriv ønsket',
      why: 'Alt andet bygger på det, så ingen skal skrive det igen.',
    },
    accept: {
      title: 'Jobcentret tager sagen',
      todo: 'Svar på ønsket',
      why: 'Virksomheden skal hurtigt vide, om der bliver en sag, og hvem der er dens kontakt.',
    },
    responsible: {
      title: 'Der er en ansvarlig i hver kommune',
      todo: 'Sæt en ansvarlig på',
      why: 'Virksomheden skal have én at ringe til, også når arbejdspladserne ligger i flere kommuner.',
    },
    rules: {
      title: 'Det er afgjort, om der søges støtte',
      todo: 'Tjek reglerne, og vælg støtte eller ej',
      why: 'Støtte skal være bevilget, før uddannelsen begynder. Uden støtte går sagen videre på samme måde.',
    },
    purpose: {
      title: 'Formålet er klart og bakket op',
      todo: 'Skriv, hvad der taler for formål og opbakning',
      why: 'Rotationer lykkes, når ledelse og medarbejdere vil det samme.',
    },
    employees: {
      title: 'Medarbejderne er fundet',
      todo: 'Sæt medarbejdere på sagen',
      why: 'Kurser, vikarer, aftale og timer følger af, hvem der skal afsted.',
    },
    agree: {
      title: 'Medarbejderne har sagt ja',
      todo: 'Få svar fra hver medarbejder',
      why: 'Den, der skal afsted, skal vide hvad, hvornår, med hvilken løn, og hvem der passer arbejdet imens.',
    },
    gates: {
      title: 'Succesfaktorerne er gennemgået',
      todo: 'Gennemgå de punkter, der mangler',
      why: 'En sag kan først begynde, når hvert punkt har et svar eller en begrundelse.',
    },
    training: {
      title: 'Alle har plads på et kursus',
      todo: 'Reservér pladser',
      why: 'Kursusdagene bestemmer, hvornår der mangler nogen på arbejdspladsen.',
    },
    class: {
      title: 'Uddannelsesstedet har bekræftet holdet',
      todo: 'Bekræft holdet og pladserne',
      why: 'Først når holdet er sikkert, tør virksomheden ansætte vikarer.',
    },
    cover: {
      title: 'Fraværet er blevet til vikariater',
      todo: 'Lav vikariater af fraværet',
      why: 'Vikaren skal være fundet og sat ind i arbejdet, før medarbejderen tager afsted.',
    },
    agreement: {
      title: 'Aftalen er underskrevet af alle',
      todo: 'Gør aftalen færdig, og skriv under',
      why: 'Aftalen siger, hvem der gør hvad, og er grundlag for støtten.',
    },
    grant: {
      title: 'Støtten er bevilget',
      todo: 'Gør bevillingen færdig',
      why: 'Støtte gives kun for timer efter bevillingen.',
    },
    start: {
      title: 'Sagen er sat i gang',
      todo: 'Sæt sagen i gang',
      why: 'Herfra registreres timer og fremmøde.',
    },
    hire: {
      title: 'Vikarerne er fundet',
      todo: 'Find en vikar til hvert vikariat',
      why: 'Uden vikar må arbejdet vente, eller medarbejderen kan ikke tage afsted.',
    },
    introduction: {
      title: 'Vikarerne har en plan for introduktion',
      todo: 'Skriv introduktion og kollega på hver vikar',
      why: 'En navngiven kollega den første dag er det, vikarer oftest savner.',
    },
    'half-way': {
      title: 'Samtalen midtvejs er holdt',
      todo: 'Hold samtalen midtvejs',
      why: 'Der skal være tid til at rette op, og til at tale om, hvad der kommer bagefter.',
    },
    'confirm-hours': {
      title: 'Vikarerne har bekræftet deres timer',
      todo: 'Bekræft dine timer',
      why: 'Timer, begge sider er enige om, skal ingen spørge til senere.',
    },
    'disputed-hours': {
      title: 'Timer, nogen er uenige i, er afklaret',
      todo: 'Afklar de timer, vikaren ikke er enig i',
      why: 'Der kan ikke søges om timer, som parterne ser forskelligt på.',
    },
    perspective: {
      title: 'Vikarernes næste skridt er skrevet ned',
      todo: 'Skriv ned, hvad der kommer efter vikariatet',
      why: 'Målet er job, uddannelse eller læreplads bagefter, ikke kun et vikariat.',
    },
    'changed-session': {
      title: 'Ændrede kurser er håndteret',
      todo: 'Se, hvad ændringen betyder, og tag stilling',
      why: 'Når et kursus flyttes eller aflyses, ændrer det både vikardækning og penge.',
    },
    attendance: {
      title: 'Fremmødet er registreret',
      todo: 'Registrér fremmøde',
      why: 'Fremmødet udfylder timerne, så virksomheden ikke skal taste dem.',
    },
    hours: {
      title: 'Timerne er registreret',
      todo: 'Se ugens timer igennem, og gem dem',
      why: 'Støtten regnes ud af de timer, der står her.',
    },
    claim: {
      title: 'Månedens opgørelse er sendt',
      todo: 'Lav opgørelse for måneden',
      why: 'Pengene kommer først, når opgørelsen er sendt.',
    },
    'decide-claim': {
      title: 'Opgørelsen er afgjort',
      todo: 'Kontrollér og afgør opgørelsen',
      why: 'Virksomheden har lagt pengene ud.',
    },
    'pay-claim': {
      title: 'Opgørelsen er udbetalt',
      todo: 'Udbetal opgørelsen',
      why: 'Virksomheden har lagt pengene ud.',
    },
    'return-talk': {
      title: 'De, der er tilbage, har haft en samtale',
      todo: 'Hold samtale med dem, der er kommet tilbage',
      why: 'Ny viden bliver brugt, når det er aftalt, hvor.',
    },
    'second-look': {
      title: 'Succesfaktorerne er set igen',
      todo: 'Se succesfaktorerne igen',
      why: 'Kun sådan lærer den næste sag af denne.',
    },
    evaluation: {
      title: 'Alle sider har evalueret',
      todo: 'Svar på evalueringen',
      why: 'Det, der virkede, skal andre kunne gøre efter.',
    },
    end: {
      title: 'Sagen er afsluttet',
      todo: 'Afslut sagen',
      why: 'Så ved alle, at der ikke sker mere end opfølgningen.',
    },
    'follow-up': {
      title: 'Der er fulgt op efter 3, 6 og 12 måneder',
      todo: 'Svar på opfølgningen',
      why: 'Gevinsten viser sig først bagefter.',
    },
    archive: {
      title: 'Sagen er arkiveret',
      todo: 'Arkivér sagen',
      why: 'Så bliver dagen sat, hvor sagens oplysninger slettes.',
    },
  } satisfies Record<StepId, StepText>,
  en: {
    wish: {
      title: 'The wish is written down',
      todo: 'Write the wish',
      why: 'Everything else builds on it, so nobody writes it again.',
    },
    accept: {
      title: 'The job centre takes the case',
      todo: 'Answer the wish',
      why: 'The company must soon know whether there will be a case, and who its contact is.',
    },
    responsible: {
      title: 'Somebody is responsible in each municipality',
      todo: 'Name who is responsible',
      why: 'The company needs one to call, also with workplaces in several municipalities.',
    },
    rules: {
      title: 'It is settled whether support is sought',
      todo: 'Check the rules and choose support or not',
      why: 'Support must be granted before training begins. Without it the case goes on just the same.',
    },
    purpose: {
      title: 'The purpose is clear and has backing',
      todo: 'Write what speaks for purpose and backing',
      why: 'Rotations succeed when management and staff want the same.',
    },
    employees: {
      title: 'The employees are found',
      todo: 'Put employees on the case',
      why: 'Courses, vikarer, agreement and hours follow from who goes.',
    },
    agree: {
      title: 'The employees have said yes',
      todo: 'Get an answer from each employee',
      why: 'Whoever goes must know what, when, at what pay, and who covers meanwhile.',
    },
    gates: {
      title: 'The success factors are gone through',
      todo: 'Go through the points that are missing',
      why: 'A case can begin only when each point has an answer or a reason.',
    },
    training: {
      title: 'Everybody has a place on a course',
      todo: 'Reserve places',
      why: 'The course days decide when somebody is missing at work.',
    },
    class: {
      title: 'The provider has confirmed the class',
      todo: 'Confirm the class and the places',
      why: 'Only when the class is certain can the company hire vikarer.',
    },
    cover: {
      title: 'The absence has become vikariater',
      todo: 'Make vikariater of the absence',
      why: 'The vikar must be found and introduced before the employee leaves.',
    },
    agreement: {
      title: 'The agreement is signed by all',
      todo: 'Finish the agreement and sign',
      why: 'The agreement says who does what, and the support rests on it.',
    },
    grant: {
      title: 'The support is granted',
      todo: 'Finish the grant',
      why: 'Support is given only for hours after the grant.',
    },
    start: {
      title: 'The case has started',
      todo: 'Start the case',
      why: 'From here on hours and attendance are registered.',
    },
    hire: {
      title: 'The vikarer are found',
      todo: 'Find a vikar for each vikariat',
      why: 'Without a vikar the work waits, or the employee cannot go.',
    },
    introduction: {
      title: 'The vikarer have a plan of introduction',
      todo: 'Write introduction and colleague for each vikar',
      why: 'A named colleague on the first day is what vikarer miss most.',
    },
    'half-way': {
      title: 'The talk half way is held',
      todo: 'Hold the talk half way',
      why: 'There must be time to put things right, and to speak of what comes after.',
    },
    'confirm-hours': {
      title: 'The vikarer have confirmed their hours',
      todo: 'Confirm your hours',
      why: 'Hours that both sides agree on raise no question later.',
    },
    'disputed-hours': {
      title: 'Hours somebody disagrees with are settled',
      todo: 'Settle the hours the vikar disagrees with',
      why: 'Hours that the parties see differently cannot be claimed.',
    },
    perspective: {
      title: 'The vikarer’s next step is written down',
      todo: 'Write down what comes after the vikariat',
      why: 'The goal is a job, training or apprenticeship afterwards, not only a vikariat.',
    },
    'changed-session': {
      title: 'Changed courses are dealt with',
      todo: 'See what the change means and decide',
      why: 'When a course is moved or cancelled, cover and money change too.',
    },
    attendance: {
      title: 'Attendance is registered',
      todo: 'Register attendance',
      why: 'Attendance fills in the hours, so that the company need not type them.',
    },
    hours: {
      title: 'The hours are registered',
      todo: 'Go through the week’s hours and save them',
      why: 'The support is counted from the hours that stand here.',
    },
    claim: {
      title: 'The month’s claim is sent',
      todo: 'Make the month’s claim',
      why: 'The money comes only after the claim is sent.',
    },
    'decide-claim': {
      title: 'The claim is decided',
      todo: 'Check and decide the claim',
      why: 'The company has paid in advance.',
    },
    'pay-claim': {
      title: 'The claim is paid',
      todo: 'Pay the claim',
      why: 'The company has paid in advance.',
    },
    'return-talk': {
      title: 'Those who are back have had a talk',
      todo: 'Hold a talk with those who are back',
      why: 'New knowledge is used when it is agreed where.',
    },
    'second-look': {
      title: 'The success factors are looked at again',
      todo: 'Look at the success factors again',
      why: 'Only so does the next case learn from this one.',
    },
    evaluation: {
      title: 'All sides have evaluated',
      todo: 'Answer the evaluation',
      why: 'What worked should be there for others to copy.',
    },
    end: {
      title: 'The case has ended',
      todo: 'End the case',
      why: 'Then everybody knows that only the follow-up is left.',
    },
    'follow-up': {
      title: 'Followed up after 3, 6 and 12 months',
      todo: 'Answer the follow-up',
      why: 'The gain shows only afterwards.',
    },
    archive: {
      title: 'The case is archived',
      todo: 'Archive the case',
      why: 'It sets the day on which the case’s data are deleted.',
    },
  },
})
