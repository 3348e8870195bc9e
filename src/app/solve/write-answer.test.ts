import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SolveRefusal } from './solve-kind.ts'
import { checkOut, writeAnswer } from './write-answer.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'answer-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
const at = (name: string) => path.join(folder, name)

test('an answer replaces an older one whole, through a link too', () => {
  fs.writeFileSync(at('old'), 'a much longer answer of before', { mode: 0o640 })
  fs.symlinkSync(at('old'), at('link'))
  writeAnswer(at('link'), 'new')
  expect(fs.readFileSync(at('old'), 'utf8')).toBe('new')
  expect(fs.statSync(at('old')).mode & 0o777).toBe(0o640)
  expect(fs.lstatSync(at('link')).isSymbolicLink()).toBe(true)
  expect(fs.readdirSync(folder).sort()).toEqual(['link', 'old'])
})

test.each([
  ['a folder', () => folder],
  ['a folder that is not there', () => at('nowhere/answer')],
  ['no name', () => ''],
  ['the file that asks', () => at('asking')],
])('%s is refused before anything is solved', (_, out) => {
  fs.writeFileSync(at('asking'), '{}')
  expect(() => checkOut(out(), at('asking'))).toThrow(SolveRefusal)
})

test('a new name beside the file that asks is fine', () => {
  fs.writeFileSync(at('asking'), '{}')
  expect(() => checkOut(at('answer'), at('asking'))).not.toThrow()
})
