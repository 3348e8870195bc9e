import { type Outcome, type Step, steps } from './steps.ts'

/*
 * The test run behind `./jobkreds test` and `./jobkreds check`:
 * node --import tsx test/harness/run.ts [check | unit | db | e2e] [PATTERN]
 * Every step runs, also after one has failed. The last line counts the tests of all steps; a step that is a single
 * check counts as one failure when it fails, and a step that cannot run here as one skipped.
 */
// a run that is cut off takes the servers it started with it
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

const [part, pattern] = process.argv.slice(2)
const chosen = steps.filter((step) => part === undefined || step.part === part)
const results: { step: Step; outcome: Outcome; seconds: number }[] = []

for (const step of chosen) {
  process.stdout.write(`\n━━ ${step.name} ${'━'.repeat(Math.max(0, 76 - step.name.length))}\n`)
  const start = performance.now()
  const outcome = await step.run(pattern).catch((fault: Error): Outcome => {
    process.stdout.write(`${fault.stack}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  results.push({ step, outcome, seconds: (performance.now() - start) / 1000 })
  if (outcome.note !== undefined) process.stdout.write(`${outcome.note}\n`)
}

process.stdout.write(`\n━━ result ${'━'.repeat(70)}\n`)
for (const { step, outcome, seconds } of results) {
  const word = outcome.failed > 0 ? 'FAILED ' : outcome.note !== undefined ? 'skipped' : 'ok     '
  process.stdout.write(`${word} ${seconds.toFixed(1).padStart(6)} s  ${step.name}\n`)
}
const sum = (key: 'passed' | 'failed' | 'skipped') => results.reduce((n, { outcome }) => n + outcome[key], 0)
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`)
process.exitCode = sum('failed') > 0 ? 1 : 0
