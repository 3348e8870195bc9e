import { measureFit } from './measure-fit.ts'

/** One size of market in a process of its own, so that its memory is its own: profiles, vikariater, seed. */
const [profiles = 0, vacancies = 0, seed = 1] = process.argv.slice(2).map(Number)
process.stdout.write(JSON.stringify(measureFit(profiles, vacancies, seed)))
