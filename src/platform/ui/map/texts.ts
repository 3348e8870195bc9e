import { texts } from '#platform/text/texts.ts'

export const mapTexts = texts({
  da: {
    label: (title: string) => `Kort: ${title}`,
    empty: 'Der er ingen steder at vise på kortet.',
    places: (n: number) => (n === 1 ? '1 sted' : `${n} steder`),
    most: (places: string) => `Flest: ${places}.`,
    point: (place: string, count: string) => `${place}: ${count}`,
    together: (first: string, others: number) =>
      others === 1 ? `${first} og 1 sted mere` : `${first} og ${others} steder mere`,
    near: (place: string, km: number) => `Cirklen er ${km} km fra ${place} i lige linje.`,
    outside: (count: string) => `Uden for kortet: ${count}.`,
    bornholm: 'Bornholm',
    zoom: 'Udsnit',
    asTable: 'Vis kortet som tabel',
    place: 'Sted',
    count: 'Antal',
    source: (source: string) => `Kort: ${source}. Byer og jernbaner er tegnet groft.`,
    sourceAreas: (source: string) => `Kort: ${source}.`,
  },
  en: {
    label: (title) => `Map: ${title}`,
    empty: 'There are no places to show on the map.',
    places: (n) => (n === 1 ? '1 place' : `${n} places`),
    most: (places) => `Most: ${places}.`,
    point: (place, count) => `${place}: ${count}`,
    together: (first, others) =>
      others === 1 ? `${first} and 1 more place` : `${first} and ${others} more places`,
    near: (place, km) => `The circle is ${km} km from ${place} in a straight line.`,
    outside: (count) => `Outside the map: ${count}.`,
    bornholm: 'Bornholm',
    zoom: 'Area',
    asTable: 'Show the map as a table',
    place: 'Place',
    count: 'Number',
    source: (source) => `Map: ${source}. Towns and railways are drawn roughly.`,
    sourceAreas: (source) => `Map: ${source}.`,
  },
})
