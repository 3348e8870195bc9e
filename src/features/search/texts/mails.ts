import { texts } from '#platform/text/texts.ts'

export const mailTexts = texts({
  da: {
    confirmSubject: 'Bekræft, at du vil have besked om nye vikariater',
    confirm: (title: string, url: string) =>
      `Du har bedt om en mail, når der kommer nye vikariater til denne søgning:\n\n${title}\n\nÅbn linket, og tryk på knappen, så går det i gang:\n${url}\n\nLinket virker i syv dage.`,
    confirmStop: 'Har du ikke selv bedt om det, kan du bare slette mailen. Så hører du ikke mere fra os.',
    newsSubject: (n: number) => (n === 1 ? '1 nyt vikariat til dig' : `${n} nye vikariater til dig`),
    news: 'Der er kommet noget nyt, siden vi skrev sidst.',
    heading: (title: string, n: number) => (n === 1 ? `${title}: 1 nyt` : `${title}: ${n} nye`),
    seeAll: (url: string) => `Se alle: ${url}`,
    newsStop: (url: string) =>
      `Du får mailen, fordi du har gemt en søgning på Jobkreds. Her kan du se dine søgninger og stoppe mails fra dem:\n${url}`,
  },
  en: {
    confirmSubject: 'Confirm that you want news of temporary jobs',
    confirm: (title, url) =>
      `You have asked for a mail when there are new temporary jobs for this search:\n\n${title}\n\nOpen the link and press the button to begin:\n${url}\n\nThe link works for seven days.`,
    confirmStop: 'If you did not ask for this, simply delete the mail. You will not hear from us again.',
    newsSubject: (n) => (n === 1 ? '1 new temporary job for you' : `${n} new temporary jobs for you`),
    news: 'There is something new since we last wrote.',
    heading: (title, n) => `${title}: ${n} new`,
    seeAll: (url) => `See all: ${url}`,
    newsStop: (url) =>
      `You receive this mail because you saved a search on Jobkreds. Here you can see your searches and stop mails from them:\n${url}`,
  },
})
