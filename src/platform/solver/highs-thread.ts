import { parentPort } from 'node:worker_threads'
import highsPackage, { type Highs, type HighsCallbackMap, type Model } from 'highs'
import type { LinearProgram } from '#core/solver/solver.ts'
import type { HighsAnswer, HighsNews, HighsQuestion } from './highs-messages.ts'

/**
 * The other end of `highs-solver.ts`: one program at a time, with news of every better solution on the way. (The package's
 * types tell of its CommonJS form, where the loader is a property; what is loaded here is the loader itself.)
 */
const ready = (highsPackage as unknown as typeof highsPackage.default)()

/** Between two tellings of the bound. */
const NEWS_EVERY_MS = 200

const tell = (news: HighsNews | HighsAnswer): void => parentPort?.postMessage(news)

parentPort?.on('message', async (question: HighsQuestion) => {
  const highs = await ready
  tell(highs.withModel(modelOf(highs, question.program), (model: Model) => answerOf(highs, model, question)))
})

function modelOf(highs: Highs, program: LinearProgram): Parameters<Highs['withModel']>[0] {
  const { objectiveSense } = highs.constants
  return {
    numCols: program.cost.length,
    numRows: program.rowLower.length,
    sense: program.sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: program.cost,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: program.rowLower.length,
      numCols: program.cost.length,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    ...(program.integer === undefined ? {} : { integrality: [...program.integer] as (0 | 1)[] }),
  }
}

/** A program without columns, which the solver takes no solution of. */
function answerToNothing({ sense, rowLower, rowUpper }: HighsQuestion['program']): HighsAnswer {
  if (rowLower.some((lower, row) => lower > 0 || rowUpper[row]! < 0)) {
    const bound = sense === 'maximise' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    return { kind: 'answer', status: 'infeasible', bound }
  }
  return { kind: 'answer', status: 'optimal', objective: 0, bound: 0, solution: new Float64Array(0) }
}

function answerOf(highs: Highs, model: Model, question: HighsQuestion): HighsAnswer {
  const { program, settings } = question
  if (program.cost.length === 0) return answerToNothing(program)
  const isMip = program.integer?.some((whole) => whole === 1) ?? false
  model.options.set({
    output_flag: false,
    time_limit: settings.timeLimitSeconds,
    random_seed: settings.seed ?? 0,
    mip_rel_gap: settings.relativeGap ?? 0,
    mip_abs_gap: 0,
  })
  if (settings.startFrom !== undefined) model.setSolution({ colValue: settings.startFrom })
  const { modelStatus } = model.run(callbacksOf(highs, question))
  const { modelStatus: known } = highs.constants
  const nothing = program.sense === 'maximise' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  if (modelStatus === known.infeasible) return { kind: 'answer', status: 'infeasible', bound: nothing }
  if (modelStatus === known.unbounded || modelStatus === known.unboundedOrInfeasible) {
    return { kind: 'answer', status: 'unbounded', bound: nothing }
  }
  const optimal = modelStatus === known.optimal || modelStatus === known.empty
  const hasSolution = optimal || (isMip && model.info.get('primal_solution_status') === FEASIBLE)
  const bound = isMip ? Number(model.info.get('mip_dual_bound')) : nothing
  if (!hasSolution) return { kind: 'answer', status: 'unknown', bound }
  const objective = model.getObjectiveValue()
  const { colValue, rowDual } = model.getSolution()
  return {
    kind: 'answer',
    status: optimal ? 'optimal' : 'feasible',
    objective,
    bound: isMip ? bound : objective,
    solution: colValue,
    ...(isMip ? {} : { rowDual }),
  }
}

/** HiGHS's number for "there is a feasible solution" (`kSolutionStatusFeasible`). */
const FEASIBLE = 2

function callbacksOf(highs: Highs, { stopFlag }: HighsQuestion): HighsCallbackMap {
  const { callbackType } = highs.constants
  const stop = new Int32Array(stopFlag)
  const endWhenAsked = (event: { interrupt(): void }): undefined => {
    if (Atomics.load(stop, 0) === 1) event.interrupt()
  }
  let toldAt = 0
  return {
    [callbackType.simplexInterrupt]: endWhenAsked,
    [callbackType.ipmInterrupt]: endWhenAsked,
    [callbackType.mipInterrupt]: endWhenAsked,
    [callbackType.mipImprovingSolution]: ({ data }): undefined => {
      tell({
        kind: 'news',
        objective: data.objective_function_value,
        bound: data.mip_dual_bound,
        solution: data.mip_solution,
      })
    },
    [callbackType.mipLogging]: ({ data }): undefined => {
      if (performance.now() - toldAt < NEWS_EVERY_MS) return
      toldAt = performance.now()
      tell({ kind: 'news', bound: data.mip_dual_bound })
    },
  }
}
