import { MUNICIPALITIES } from '../place/municipalities.ts'
import { normalWords } from './normal-form.ts'

/** Everyone on a vikarbørs looks for these: they say nothing about which job. */
const NOISE = `
arbejde arbejdet er gerne har jeg job jobs jobbet ledig ledige noget opslag stilling stillinger stillingen søger søges søge vikar vikarer
vikarbørs vikariat vikariater vikarjob vacancy vacancies vi vil work
`

/** Right as they are and no misspelling of a job title. */
const ORDINARY = `
aften amager barsel bornholm danmark dag deltid elevplads erfaren erfaring fast fleksibel fleksjob flexjob
forår fuldtid fyn helligdag hjemmefra hurtigst hovedstaden jylland kommune københavn køb løntilskud
midlertidig morgen mulighed måned måneder nat nordjylland nordsjælland nørrebro nær nærheden privat praktik region
sjælland skift skiftehold snart sommer sommerjob storkøbenhavn straks studiejob sydsjælland søndag time timer tillæg
uden ufaglært uge ugen uger ugentlig ung ungdomsjob vagter valby vesterbro vestjylland vinter weekend weekender
østerbro østjylland år året part-time full-time english night day evening
`

const words = (list: string): string[] => normalWords(list)

const noise = new Set(words(NOISE))
const ordinary = new Set([
  ...words(ORDINARY),
  ...MUNICIPALITIES.flatMap(({ name, town }) => normalWords(`${name} ${town}`)),
])

/** Whether a normal word says nothing about the job looked for ("job", "vikariat", "søges"). */
export const isSearchNoise = (word: string): boolean => noise.has(word)

/** Whether a normal word is a place or an everyday word, and not to be read as a job title typed wrong. */
export const isOrdinaryWord = (word: string): boolean => ordinary.has(word) || noise.has(word)
