import { texts } from '#platform/text/texts.ts'

/** Notices of training in words, and the mail that says there is one. */
export const newsTexts = texts({
  da: {
    seatFromQueue: (title: string, day: string, seats: number) =>
      seats === 1
        ? `Der blev en plads ledig på »${title}« fra ${day}, og den er nu jeres.`
        : `Der blev ${seats} pladser ledige på »${title}« fra ${day}, og de er nu jeres.`,
    changed: {
      moved: (title: string, day: string, to: string) =>
        `»${title}« fra ${day} er flyttet til ${to}. Se, hvad det betyder, og svar.`,
      place: (title: string, day: string) => `»${title}« fra ${day} holdes et andet sted. Se hvor, og svar.`,
      capacity: (title: string, day: string) => `»${title}« fra ${day} har fået en ny pris. Se den, og svar.`,
    },
    cancelled: (title: string, day: string) =>
      `»${title}« fra ${day} er aflyst. Se, hvad det betyder, og vælg, hvad I vil.`,
    confirmed: (title: string, day: string) => `»${title}« fra ${day} bliver til noget.`,
    opened: (title: string, day: string) =>
      `Der er åbnet et hold på »${title}« fra ${day}, som I har spurgt efter.`,
    reserved: (title: string, day: string, people: number) =>
      people === 1
        ? `1 ny tilmelding til »${title}« fra ${day}.`
        : `${people} nye tilmeldinger til »${title}« fra ${day}.`,
    givenUp: (title: string, day: string, people: number) =>
      people === 1
        ? `1 er meldt fra »${title}« fra ${day}.`
        : `${people} er meldt fra »${title}« fra ${day}.`,
    minimum: (title: string, day: string) =>
      `»${title}« fra ${day} har nået sit mindstetal. Sig til, når holdet bliver til noget.`,
    ownChanged: (title: string, day: string) => `Dit kursus »${title}« fra ${day} er ændret. Se hvordan.`,
    mailSubject: 'Nyt om uddannelse',
    mailText: 'Der er nyt om et kursus i Jobkreds. Log ind for at se, hvad det er.',
  },
  en: {
    seatFromQueue: (title, day, seats) =>
      seats === 1
        ? `A seat became free at “${title}” from ${day}, and it is yours now.`
        : `${seats} seats became free at “${title}” from ${day}, and they are yours now.`,
    changed: {
      moved: (title, day, to) =>
        `“${title}” from ${day} has been moved to ${to}. See what it means, and answer.`,
      place: (title, day) => `“${title}” from ${day} is held at another place. See where, and answer.`,
      capacity: (title, day) => `“${title}” from ${day} has a new price. See it, and answer.`,
    },
    cancelled: (title, day) =>
      `“${title}” from ${day} is cancelled. See what it means, and choose what to do.`,
    confirmed: (title, day) => `“${title}” from ${day} takes place.`,
    opened: (title, day) => `A class of “${title}” from ${day}, which you asked for, has been opened.`,
    reserved: (title, day, people) =>
      people === 1
        ? `1 new reservation at “${title}” from ${day}.`
        : `${people} new reservations at “${title}” from ${day}.`,
    givenUp: (title, day, people) =>
      people === 1
        ? `1 has withdrawn from “${title}” from ${day}.`
        : `${people} have withdrawn from “${title}” from ${day}.`,
    minimum: (title, day) =>
      `“${title}” from ${day} has reached its minimum. Say when the class takes place.`,
    ownChanged: (title, day) => `Your course “${title}” from ${day} has changed. See how.`,
    mailSubject: 'News about training',
    mailText: 'There is news about a course in Jobkreds. Log in to see what it is.',
  },
})
