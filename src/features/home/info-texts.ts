import { retention } from '#core/exchange/retention.ts'
import { texts } from '#platform/text/texts.ts'

const section = (heading: string, paragraphs: readonly string[]) => ({ heading, paragraphs })

/** Long texts of the pages every public service must have. A municipality puts its own names in before it goes live. */
export const infoTexts = texts({
  da: {
    contact: {
      title: 'Kontakt',
      lead: 'Du kan altid få hjælp af et menneske.',
      units: 'Find dit jobcenter',
      unit: 'Enhed',
      phone: 'Telefon',
      email: 'E-mail',
      sections: [
        section('Hjælp til at bruge Jobkreds', [
          'Ring eller skriv til det jobcenter, du hører til. De kan også udfylde en profil eller søge et vikariat for dig, hvis du hellere vil det.',
        ]),
        section('Skriv aldrig CPR-nummer i en mail', [
          'Send ikke CPR-nummer, helbredsoplysninger eller andet fortroligt i en almindelig mail. Brug Digital Post, eller log ind her.',
        ]),
        section('Har du fundet et sikkerhedsproblem?', [
          'Skriv til den, der driver tjenesten, før du fortæller det til andre. Adressen står i filen /.well-known/security.txt.',
        ]),
      ],
    },
    privacy: {
      title: 'Privatliv',
      lead: 'Du bestemmer selv, hvem der må se dig. Her står, hvad vi gemmer, hvorfor og hvor længe.',
      sections: [
        section('Det gemmer vi', [
          'Det, du selv skriver i din profil. Dine ansøgninger og beskeder. Hvem der har set dine oplysninger. Er du registreret i et jobcenter, gemmer vi også jobcentrets afgørelser i din sag.',
        ]),
        section('Hvem ser hvad', [
          'Virksomheder ser dig ikke, før du selv slår synlighed til, og da kun uden navn. Navn, telefon, mail og CV deler du selv, virksomhed for virksomhed, og du kan trække det tilbage.',
          'Virksomheder ser aldrig din adresse, dit CPR-nummer, din ydelse, din a-kasse, dit helbred eller hvor længe du har været ledig.',
          'Dit jobcenter ser sin egen sag. Andre jobcentre ser intet.',
        ]),
        section('Det er frivilligt at være synlig', [
          'Vælger du at være usynlig, kan hverken jobcenter, a-kasse eller virksomhed se, at du har valgt det. Det har ingen betydning for din ydelse.',
        ]),
        section('Når systemet laver forslag', [
          'Systemet kan regne ud, hvilke vikariater og vikarer der passer sammen. Det bruger det, du skriver i din profil: fag og erfaring, det du kan, sprog, kørekort og beviser, hvornår og hvor mange timer du vil arbejde, hvor langt du vil rejse, og hvad du håber på bagefter. Det ser også, om du har arbejdet på stedet før eller er i en vikarbank.',
          'Helbred, alder, køn, oprindelse og hvilken ydelse du får, bruges aldrig.',
          'Dine egne forslag ser kun du og din sagsbehandler. De laves, når en af jer åbner siden, og gemmes ikke. Virksomheder ser kun dem, der har slået synlighed til, og uden navn.',
          `Jobcentret kan lave forslag for alle sine borgere på én gang. Her bruges også, hvor længe du har været ledig, om du er ansat eller allerede har søgt, og om jobcentret har sagt nej til, at du kan være vikar lige nu. Sekretariatet kan gøre det for hele regionen, men ser kun numre og aldrig, hvem du er. Forslagene slettes efter ${retention.unitProposals.days} dage.`,
          'Et forslag afgør ingenting. Et menneske ser på det, og du bestemmer selv, om du vil søge. Det har ingen betydning for din ydelse, om du siger ja eller nej. Du kan altid få at vide, hvorfor du blev foreslået til noget eller ikke gjorde.',
          'Vil du ikke foreslås, kan du sige nej under »Forslag til mig« eller i din profil. Så tages du straks ud af alle forslag, også dem der er lavet. Du kan stadig søge alt.',
          `Er du medarbejder og skal på kursus, kan din arbejdsgiver lade systemet foreslå, hvem der tager hvilket hold, og hvem der dækker imens. Det bruger de pladser, ønsker og dage, der står i sagen. Arbejdsgiveren vælger, og planerne slettes sammen med sagen. Jobcentret kan også samle korte fravær til fælles vikariater; dem, der ikke bliver til noget, slettes efter ${retention.pooledCover.days} dage. Andre virksomheder ser aldrig, hvem du er.`,
        ]),
        section('Retsgrundlag', [
          'Sagen i jobcentret behandles efter beskæftigelseslovgivningen. Det, du viser til virksomheder, viser du efter dit eget valg.',
        ]),
        section('Hvor længe', [
          'En profil, der ikke bruges i 6 måneder, skjuler vi for virksomhederne, og CV’et sletter vi; vi skriver til dig forinden. Resten står, til du selv sletter det. Ansøgninger, der ikke førte til noget, slettes efter 6 måneder. En sag i jobcentret gemmes 5 år, efter at den er afsluttet. Loggen over, hvem der har set dig, gemmes 6 måneder.',
        ]),
        section('Dine rettigheder', [
          'Under »Mine data« kan du se, hente, rette og slette dine oplysninger og se, hvem der har set dem. Du kan klage til Datatilsynet på datatilsynet.dk.',
        ]),
      ],
    },
    accessibility: {
      title: 'Tilgængelighedserklæring',
      lead: 'Jobkreds skal kunne bruges af alle, også med tastatur, skærmlæser, stor skrift og på en lille telefon.',
      sections: [
        section('Overholdelse', [
          'Vi bygger efter EN 301 549 (WCAG 2.1 AA) og de nye krav i WCAG 2.2 AA. Overholdelsen er ikke afprøvet af en uafhængig part.',
        ]),
        section('Sådan er det afprøvet', [
          'Egen evaluering: alle sidetyper afprøves automatisk med axe, med tastatur alene, i 320 punkters bredde, i lys og mørk udgave og uden JavaScript, hver gang koden ændres. Der er ikke lavet en afprøvning med brugere af skærmlæser.',
        ]),
        section('Fandt du noget, du ikke kan bruge?', [
          'Ring eller skriv til dit jobcenter, så hjælper de dig og giver besked til os. Skriv ikke CPR-nummer eller helbredsoplysninger i mailen.',
        ]),
        section('Klage', [
          'Får du ikke et tilfredsstillende svar, kan du klage til Digitaliseringsstyrelsen.',
        ]),
      ],
    },
  },
  en: {
    contact: {
      title: 'Contact',
      lead: 'You can always get help from a human being.',
      units: 'Find your job centre',
      unit: 'Unit',
      phone: 'Phone',
      email: 'E-mail',
      sections: [
        section('Help with using Jobkreds', [
          'Call or write to the job centre you belong to. They can also fill in a profile or apply for a job for you, if you prefer.',
        ]),
        section('Never write a CPR number in a mail', [
          'Do not send CPR numbers, health information or other confidential matters in an ordinary mail. Use Digital Post, or log in here.',
        ]),
        section('Have you found a security problem?', [
          'Write to those who run the service before you tell others. The address stands in the file /.well-known/security.txt.',
        ]),
      ],
    },
    privacy: {
      title: 'Privacy',
      lead: 'You decide who may see you. Here is what we keep, why and for how long.',
      sections: [
        section('What we keep', [
          'What you write in your profile. Your applications and messages. Who has seen your information. If you are registered at a job centre, we also keep the centre’s decisions in your case.',
        ]),
        section('Who sees what', [
          'Companies do not see you until you turn visibility on, and then only without a name. You share name, phone, mail and CV yourself, company by company, and can take it back.',
          'Companies never see your address, CPR number, benefit, unemployment fund, health or how long you have been unemployed.',
          'Your job centre sees its own case. Other job centres see nothing.',
        ]),
        section('Being visible is voluntary', [
          'If you choose not to be visible, neither job centre, unemployment fund nor company can see that you chose so. It has no bearing on your benefit.',
        ]),
        section('When the system makes proposals', [
          'The system can work out which temp jobs and people suit each other. It uses what you write in your profile: occupations and experience, what you can do, languages, driving licences and certificates, when and how many hours you want to work, how far you will travel and what you hope for afterwards. It also sees whether you have worked at the place before or are in a pool of vikarer.',
          'Health, age, sex, origin and which benefit you receive are never used.',
          'Your own proposals are seen by you and your caseworker alone. They are made when one of you opens the page and are not kept. Companies see only those who have turned visibility on, and without names.',
          `The job centre can make proposals for all its citizens at once. Then it also uses how long you have been unemployed, whether you are hired or have applied already, and whether the job centre has said that you cannot be a vikar right now. The secretariat can do so for the whole region but sees numbers only and never who you are. The proposals are deleted after ${retention.unitProposals.days} days.`,
          'A proposal decides nothing. A human being looks at it, and you decide yourself whether to apply. Yes or no has no bearing on your benefit. You can always be told why you were proposed for something or were not.',
          'If you do not want to be proposed, say no under “Proposals for me” or in your profile. You are then taken out of all proposals at once, also those already made. You can still apply for everything.',
          `If you are an employee who is to attend a course, your employer can let the system propose who takes which class and who covers meanwhile. It uses the seats, wishes and days of the case. The employer chooses, and the plans are deleted together with the case. The job centre can also gather short absences into shared temp jobs; those that come to nothing are deleted after ${retention.pooledCover.days} days. Other companies never see who you are.`,
        ]),
        section('Legal basis', [
          'The case at the job centre is handled under employment law. What you show to companies you show by your own choice.',
        ]),
        section('For how long', [
          'A profile that is not used for 6 months is hidden from companies and its CV is deleted; we write to you before. The rest stays until you delete it yourself. Applications that came to nothing are deleted after 6 months. A case at the job centre is kept for 5 years after it ended. The log of who has seen you is kept for 6 months.',
        ]),
        section('Your rights', [
          'Under “My data” you can see, fetch, correct and delete your information and see who has seen it. You can complain to Datatilsynet at datatilsynet.dk.',
        ]),
      ],
    },
    accessibility: {
      title: 'Accessibility statement',
      lead: 'Everybody must be able to use Jobkreds, also by keyboard, with a screen reader, large type and on a small phone.',
      sections: [
        section('Conformance', [
          'We build to EN 301 549 (WCAG 2.1 AA) and the new criteria of WCAG 2.2 AA. Conformance has not been tested by an independent party.',
        ]),
        section('How it was tested', [
          'Own evaluation: all kinds of pages are tested automatically with axe, by keyboard alone, at a width of 320 points, in light and dark and without JavaScript, each time the code changes. No test with screen-reader users has been made.',
        ]),
        section('Did you find something you cannot use?', [
          'Call or write to your job centre; they will help you and tell us. Do not write CPR numbers or health information in the mail.',
        ]),
        section('Complaint', [
          'If the answer does not satisfy you, you can complain to Digitaliseringsstyrelsen.',
        ]),
      ],
    },
  },
})
