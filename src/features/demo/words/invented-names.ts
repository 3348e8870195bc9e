const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/**
 * Two halves of an invented place name: `Vibe` + `sten`. Halves are chosen so that the whole sounds like a Danish name
 * and belongs to no workplace we know of.
 */
export const NAME_STARTS = list(
  'Vibe Trane Måge Slåen Kobber Flint Hassel Tjørne Lærke Brombær Svale Elle Gråand Fyrre Enebær Havre Rug Timian Kamille Kløver Stær Bregne Tåge Rim Snerle Grævling Hyld Råge Ravne Sølv Sand Vind Bølge Korn Drossel Glente Skarv Lyng Porse Birke',
)
export const NAME_ENDS = list('sten toft mark næs gaard lund holt kær høj dal vang bro hus skær odde')

/** What children's houses are called. */
export const CHILDREN_NAMES = [
  'Gummistøvlen',
  'Regnfrakken',
  'Papirsvalen',
  'Kastanjekassen',
  'Vandpytten',
  'Snoretoppen',
  'Drivtømmeret',
  'Uldvanten',
  'Bålhytten',
  'Tøndebåndet',
  'Pilefløjten',
  'Sæbekassebilen',
  'Dragesnoren',
  'Mudderkagen',
  'Lommelygten',
  'Fregatten',
  'Guldsmeden på Hjørnet',
  'Den Skæve Stige',
  'Nattehimlen',
  'Tusindbenet',
  'Myretråden',
  'Skovtrolden Ulrik',
  'Vejrhanen',
  'Klokkefrøen',
  'Stenbroen',
  'Kompasset',
  'Æblekarmen',
  'Lunten',
]

/** Streets that half the suburbs in Denmark have. */
export const STREETS = list(
  'Skolevej Stationsvej Hovedgaden Kirkevej Birkevej Bakkevej Lærkevej Engvej Møllevej Skovvej Søvej Parkvej Granvej Ahornvej Egevej Rosenvej Bygaden Solvej Poppelvej Højvangen Gartnervej Ørnevej Syrenvej Bøgevej Elmevej Kløvervej Tværvej Markvej Toftevej Vænget Lindevej Tjørnevej Svalevej Kærvej Mosevej Bækvej',
)

/** In the inner city they end otherwise. */
export const CITY_STREETS = list(
  'Vestergade Nørregade Møllegade Smedegade Skolegade Brogade Havnegade Torvegade Kirkegade Slippen Bagergade Rosengade Jernbanegade Sejlmagergade Vognmagergade Mågegade Lindegade Fælledgade Rebslagergade Skippergade',
)

/** Streets where workshops and warehouses lie. */
export const WORK_STREETS = list(
  'Industrivej Fabriksvej Håndværkervej Værkstedsvej Produktionsvej Lagervej Transportvej Metalvej Erhvervsvej Industriskellet Smedevangen',
)
