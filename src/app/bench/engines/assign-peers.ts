import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Contestant } from './alternate.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const runs = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

export type PeerMaker = (file: string) => Contestant

/** The peers this machine has, made ready in `folder`; what is missing is said in a sentence. */
export function assignPeers(
  folder: string,
  say: (line: string) => void,
): { lemon?: PeerMaker; scipy?: PeerMaker } {
  const driver = path.join(folder, 'lemon-assign')
  const lemon = runs('g++', ['-O3', '-march=native', '-o', driver, here('lemon-assign.cpp')])
  if (!lemon) say('LEMON is not measured: g++ and liblemon-dev are not both here.')
  const python = ['/usr/bin/python3', 'python3'].find((command) => runs(command, ['-c', 'import scipy']))
  if (python === undefined) say('SciPy is not measured: there is no Python with it here.')
  return {
    lemon: lemon ? (file) => ({ name: 'LEMON', command: driver, args: [file] }) : undefined,
    scipy:
      python === undefined
        ? undefined
        : (file) => ({ name: 'SciPy', command: python, args: [here('scipy_assign.py'), file] }),
  }
}

const tsx = fileURLToPath(new URL('../../../../node_modules/tsx/dist/loader.mjs', import.meta.url))

/** Our own engine, in a process like its peers'. */
export function ours(file: string, ...more: readonly string[]): Contestant {
  return {
    name: ['ours', ...more].join(' '),
    command: process.execPath,
    args: ['--expose-gc', '--import', tsx, here('assign-child.ts'), file, ...more],
  }
}
