import { solveCover } from '#core/cover/solve-cover.ts'
import { breachesOf, vikariatFacts } from '#core/cover/vikariat-facts.ts'
import { searchSettings, withSolver } from '../../solve/search-settings.ts'
import { COVER_INSTANCES, coverInstance } from './cover-instances.ts'
import { type EngineBench, UNDISTURBED } from './engine-bench.ts'

const SECONDS = 10

/** Measures *Cover*: how near its proven bound it comes in ten seconds. */
export const benchCover: EngineBench = ({ say, only }) =>
  withSolver(async (solver) => {
    for (const [name, size] of Object.entries(COVER_INSTANCES)) {
      if (only.length > 0 && !only.includes(name)) continue
      const problem = coverInstance(size)
      const began = performance.now()
      const cpu = process.cpuUsage()
      const { vikariater, objective, bound } = await solveCover(
        problem,
        searchSettings(solver, UNDISTURBED, SECONDS),
      )
      const seconds = (performance.now() - began) / 1000
      const used = process.cpuUsage(cpu)
      const breaches = vikariater.flatMap((vikariat) => breachesOf(problem, vikariat))
      if (breaches.length > 0) throw new Error(`A vikariat breaks its rules: ${breaches[0]}`)
      const covered = vikariater.reduce((sum, { absences }) => sum + absences.length, 0)
      const weeks = vikariater.map((vikariat) => {
        const { from, to } = vikariatFacts(problem, vikariat)
        return (to - from + 1) / 7
      })
      const mean = weeks.reduce((sum, w) => sum + w, 0) / Math.max(1, weeks.length)
      say(
        `${name}: ${covered} of ${size.absences} absences in ${vikariater.length} vikariater of ${mean.toFixed(1)} weeks; ` +
          `${(objective / 60).toFixed(0)} h, bound ${(bound / 60).toFixed(0)} h, gap ${((100 * (bound - objective)) / objective).toFixed(2)} %; ` +
          `${seconds.toFixed(2)} s (processor ${((used.user + used.system) / 1e6).toFixed(2)} s)`,
      )
    }
  })
