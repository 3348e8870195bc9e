/** Who says what in an application's conversation: the company and the person in turn. */
export type Turn = readonly [side: 'company' | 'person', text: string]

/** Conversations that lead somewhere; `{dag}` and `{tid}` are the meeting's. */
export const TALKS: readonly (readonly Turn[])[] = [
  [
    [
      'company',
      'Hej {fornavn}. Tak for din ansøgning. Har du lyst til at komme forbi {dag} kl. {tid} og se stedet?',
    ],
    ['person', 'Hej {kontaktfornavn}. Ja tak, det vil jeg meget gerne. Skal jeg tage noget med?'],
    ['company', 'Bare dig selv og dit gode humør. Spørg efter mig i døren.'],
    ['person', 'Fint, vi ses {dag}.'],
  ],
  [
    [
      'company',
      'Kære {fornavn}. Vi er blevet glade for det, du skriver. Kan du tale i telefon {dag} kl. {tid}?',
    ],
    ['person', 'Ja, det passer fint. Jeg er hjemme hele formiddagen.'],
    ['company', 'Godt. Så ringer jeg.'],
  ],
  [
    [
      'person',
      'Hej. Jeg kom til at tænke på, om arbejdstiden ligger fast, eller om man kan bytte indbyrdes?',
    ],
    [
      'company',
      'Hej {fornavn}. Den ligger fast de første to uger. Derefter bytter vi meget, bare planen hænger sammen.',
    ],
    ['person', 'Tak for svar. Det lyder godt.'],
    ['company', 'Skal vi mødes {dag} kl. {tid}? Så kan du hilse på et par af kollegerne.'],
    ['person', 'Ja, det vil jeg gerne.'],
  ],
  [
    ['company', 'Hej {fornavn}. Kunne du begynde {start}, hvis vi bliver enige?'],
    ['person', 'Ja. Jeg skal bare sige det til mit jobcenter.'],
    ['company', 'Det ordner vi sammen. Kom forbi {dag} kl. {tid}, så tager vi det praktiske.'],
  ],
  [
    ['person', 'Tak, fordi I skrev. Jeg vil gerne høre mere. Hvor mange er man på holdet?'],
    ['company', 'Vi er {hold} til daglig, og du vil have en fast makker.'],
    ['person', 'Det lyder rigtig fint. Jeg er lidt spændt, men mest glad.'],
    ['company', 'Det er helt i orden at være spændt. Kan du {dag} kl. {tid}?'],
    ['person', 'Ja, jeg kommer.'],
  ],
  [
    [
      'company',
      'Hej {fornavn}, tak for snakken. Vi vil gerne have dig ud at følge en af os en halv dag. Er {dag} en mulighed?',
    ],
    ['person', 'Ja, gerne. Hvad skal jeg have på?'],
    ['company', 'Gode sko og tøj, der kan tåle noget. Vi begynder kl. {tid}.'],
    ['person', 'Godt. Jeg glæder mig.'],
  ],
  [
    ['company', 'Hej {fornavn}. Vi holder samtaler {dag}. Kl. {tid} er ledig, kan du der?'],
    ['person', 'Desværre ikke, jeg er på kursus til middag. Kan det blive senere på dagen?'],
    ['company', 'Ja, vi siger en time senere.'],
    ['person', 'Perfekt, tak for det.'],
  ],
  [
    ['person', 'Hej. Jeg har ikke prøvet præcis det arbejde før. Er det et problem?'],
    ['company', 'Nej. Vi lærer dig op, og det står også i opslaget. Det vigtigste er, at du har lyst.'],
    ['person', 'Det har jeg. Hvornår kan jeg komme og hilse på?'],
    ['company', '{Dag} kl. {tid}, hvis det passer dig.'],
  ],
  [
    ['company', 'Hej {fornavn}. Det var rart at møde dig. Er der noget, du har tænkt på siden?'],
    ['person', 'Kun, hvordan det er med ferie, for jeg har lovet mine børn en uge.'],
    ['company', 'Det finder vi ud af. Sig mig hvilken uge, så skriver jeg det i planen.'],
    ['person', 'Tusind tak. Det betyder meget.'],
  ],
  [
    [
      'company',
      'Hej {fornavn}. Vi talte om dig på mødet i dag, og alle var positive. Vi vender tilbage inden for et par dage.',
    ],
    ['person', 'Hvor dejligt at høre. Tak for beskeden.'],
  ],
  [
    ['person', 'Hej {kontaktfornavn}. Hvor ligger indgangen? Kortet viser to.'],
    ['company', 'Brug den ved cykelstativerne. Døren er åben fra kl. 7.'],
    ['person', 'Tak, så finder jeg den.'],
  ],
  [
    ['company', 'Hej {fornavn}. Kan vi få lov at tale med en fra din seneste arbejdsplads?'],
    [
      'person',
      'Ja, det må I gerne. Min tidligere leder ved, at I måske ringer. Jeg kan give jer nummeret, når vi ses.',
    ],
    ['company', 'Fint, det tager vi {dag} kl. {tid}.'],
  ],
]

/** In simple Danish, with somebody who is learning it. */
export const SIMPLE_TALKS: readonly (readonly Turn[])[] = [
  [
    ['company', 'Hej {fornavn}. Vi vil gerne møde dig. Kan du komme {dag} kl. {tid}?'],
    ['person', 'Ja, jeg kan. Tak.'],
    ['company', 'Godt. Tag din telefon med, så viser vi dig bussen hjem.'],
  ],
  [
    ['company', 'Hej {fornavn}. Kan du arbejde om morgenen fra kl. 6?'],
    ['person', 'Ja. Det er ikke problem for mig. Jeg står tidligt op.'],
    ['company', 'Det er fint. Vi ses {dag}, så kan du prøve arbejdet en dag.'],
    ['person', 'Tak. Jeg kommer.'],
  ],
  [
    ['person', 'Hej. Jeg forstår ikke alt i teksten. Hvad er det for et arbejde?'],
    ['company', 'Hej {fornavn}. Kom og se det {dag} kl. {tid}. Det er lettere at vise end at skrive.'],
    ['person', 'Ja tak. Jeg kommer {dag}.'],
  ],
]

/** What goes with a refusal, by reason, where somebody writes a line. */
export const REFUSAL_NOTES: Readonly<Record<string, readonly string[]>> = {
  filled: [
    'Vi fik rigtig mange ansøgninger og har nu fundet en. Tak for din interesse.',
    'Pladsen blev desværre besat i går.',
  ],
  other_candidate: [
    'Vi har valgt en, der har prøvet arbejdet før. Du var tæt på.',
    'Det var et svært valg. Vi vil gerne høre fra dig en anden gang.',
  ],
  hours_do_not_fit: [
    'Vi har brug for en, der også kan arbejde aften.',
    'Timetallet kunne vi desværre ikke få til at passe.',
  ],
  requirements_missing: [
    'Vi er nødt til at have en med kørekort til denne opgave.',
    'Opgaven kræver et bevis, som du ikke har endnu.',
  ],
  period_does_not_fit: ['Vi skal bruge en fra den første dag.'],
  training_cancelled: ['Kurset er desværre aflyst, og så er der ikke et vikariat.'],
  no_contact: ['Vi har prøvet at få fat i dig et par gange.'],
  found_other_job: ['Jeg har fået et fast arbejde og er meget glad for det. Tak for jeres tid.'],
  pay_or_terms: [],
  travel_too_long: ['Det tager mig halvanden time hver vej med bus.'],
  private_reasons: [],
  changed_mind: [],
  other: ['Tak for din interesse.'],
}
