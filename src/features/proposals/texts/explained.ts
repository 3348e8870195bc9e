import { texts } from '#platform/text/texts.ts'

export const explainedTexts = texts({
  da: {
    checked: 'Det skal være i orden',
    parts: 'Så godt passer det',
    partsCaption: 'Hvad der tæller, hvor meget, og hvor mange point det giver',
    part: 'Det tæller',
    weight: 'Vægt',
    fits: 'Passer',
    points: 'Point',
    total: 'I alt',
    ofHundred: (score: number) => `${score} af 100`,
    met: 'I orden',
    unsaid: 'Ikke oplyst: det trækker ikke ned',
    missing: 'Mangler',
    wouldHelp: 'Det kan hjælpe',
    quiet: (names: string) =>
      `Tæller ikke med her, fordi en af siderne ikke har sagt noget om det: ${names}. Det trækker ikke ned.`,
    pointsHow:
      'Hver ting vejer, som sekretariatet har bestemt. Point er vægten gange, hvor godt det passer, delt med alle vægte, der tæller her.',
    noDecision: 'Tallet sorterer kun en liste. Det afgør ingenting, og ingen bliver skjult af det.',
    keys: {
      occupation: 'Faget',
      experience: 'Erfaring',
      skills: 'Færdigheder',
      travel: 'Rejsetid',
      hours: 'Timer',
      hope: 'Håb for bagefter',
      known: 'Kendt i forvejen',
    },
  },
  en: {
    checked: 'This has to be in order',
    parts: 'How well it fits',
    partsCaption: 'What counts, how much, and the points it gives',
    part: 'What counts',
    weight: 'Weight',
    fits: 'Fits',
    points: 'Points',
    total: 'In all',
    ofHundred: (score: number) => `${score} of 100`,
    met: 'In order',
    unsaid: 'Not said: that is no minus',
    missing: 'Missing',
    wouldHelp: 'What can help',
    quiet: (names: string) =>
      `Not counted here, since one side has said nothing about it: ${names}. That is no minus.`,
    pointsHow:
      'Each thing weighs what the secretariat has decided. Points are the weight times how well it fits, divided by all weights that count here.',
    noDecision: 'The number only sorts a list. It decides nothing, and nobody is hidden by it.',
    keys: {
      occupation: 'The occupation',
      experience: 'Experience',
      skills: 'Skills',
      travel: 'Travel time',
      hours: 'Hours',
      hope: 'Hopes for afterwards',
      known: 'Known before',
    },
  },
})
