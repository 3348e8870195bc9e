import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CommandRefusal } from './command.ts'
import { untilStopped } from './until-stopped.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RUN = 'test/harness/run.ts'

/** Runs the test run, or one part of it, as a process of its own: what is installed for production has no tests. */
export function runTests(args: string[]): Promise<number> {
  if (!fs.existsSync(new URL(`../../${RUN}`, import.meta.url))) {
    throw new CommandRefusal('This installation has no tests: run them in a copy of the repository.')
  }
  const child = spawn(process.execPath, ['--import', 'tsx', RUN, ...args], { cwd: ROOT, stdio: 'inherit' })
  // asked to stop, we pass it on and wait for how the run ends
  void untilStopped().then((signal) => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 130))
  })
}
