import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHROMIUM_ADVICE, findChromium } from './chromium.ts'
import { startPostgres15 } from './postgres15.ts'
import { install, mayInstall } from './system-packages.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** How many tests of a step passed, failed or were skipped; a step that is one check counts when it does not pass. */
export type Outcome = { passed: number; failed: number; skipped: number; note?: string }

export type Step = {
  readonly name: string
  /** The word that runs this step alone; several steps may share one. */
  readonly part: 'check' | 'unit' | 'db' | 'e2e'
  run(pattern?: string): Promise<Outcome>
}

/** The whole test run, in order: what fails fastest comes first. */
export const steps: readonly Step[] = [
  { name: 'format and lint', part: 'check', run: () => tool('@biomejs/biome/bin/biome', ['ci', '.']) },
  { name: 'types', part: 'check', run: () => tool('typescript/bin/tsc', ['--noEmit']) },
  {
    name: 'structure',
    part: 'check',
    run: () => tool('dependency-cruiser/bin/dependency-cruise.mjs', ['src', 'test']),
  },
  { name: 'unit', part: 'unit', run: (pattern) => vitest('unit', pattern) },
  { name: 'database, on the embedded PostgreSQL 18', part: 'db', run: (pattern) => vitest('db', pattern) },
  { name: 'database, on PostgreSQL 15', part: 'db', run: onPostgres15 },
  { name: 'browser and accessibility', part: 'e2e', run: inBrowser },
]

async function onPostgres15(pattern?: string): Promise<Outcome> {
  const server = await startPostgres15()
  if ('missing' in server) return skipped(server.missing)
  try {
    const other = { JOBKREDS_TEST_DATABASE_URL: server.adminUrl, JOBKREDS_TEST_DATABASE_MAJOR: '15' }
    return await vitest('db', pattern, other)
  } finally {
    await server.stop()
  }
}

async function inBrowser(pattern?: string): Promise<Outcome> {
  if (findChromium() === undefined && mayInstall()) install('chromium')
  if (findChromium() === undefined) return skipped(CHROMIUM_ADVICE)
  return vitest('e2e', pattern)
}

const skipped = (note: string): Outcome => ({ passed: 0, failed: 0, skipped: 1, note })

async function tool(program: string, args: string[]): Promise<Outcome> {
  const code = await runNode(program, args)
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

type Report = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>

async function vitest(project: string, pattern?: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-report-'))
  const report = path.join(dir, 'report.json')
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  // of the files a pattern names, a step may have none
  if (pattern !== undefined) args.push('--passWithNoTests', pattern)
  const code = await runNode('vitest/vitest.mjs', args, env)
  const counted = readReport(report)
  fs.rmSync(dir, { recursive: true })
  // a file that does not load, or an error outside every test, fails the run without a failed test
  const failed = Math.max(counted.failed, code === 0 ? 0 : 1)
  return { ...counted, failed }
}

function readReport(file: string): Outcome {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'No report was written.' }
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function runNode(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
