import { expect, test } from 'vitest'
import { makeTextProbe } from './text-encoding.ts'

const probe = (...chunks: Uint8Array[]) => {
  const p = makeTextProbe()
  for (const chunk of chunks) p.see(chunk)
  return p.result()
}
const utf8 = Buffer.from('pædagogmedhjælper å')

test('UTF-8 is recognised, also when a letter is cut in two between chunks', () => {
  expect(probe(utf8)).toEqual({ ok: true, value: 'utf-8' })
  for (let at = 0; at <= utf8.length; at++) {
    expect(probe(utf8.subarray(0, at), utf8.subarray(at))).toEqual({ ok: true, value: 'utf-8' })
  }
  expect(probe(Buffer.from('\uFEFFa;b'))).toEqual({ ok: true, value: 'utf-8' })
  expect(probe()).toEqual({ ok: true, value: 'utf-8' })
})

test('Windows-1252 is what is left, also when only the last letter shows it', () => {
  expect(probe(Buffer.from('rengøring', 'latin1'))).toEqual({ ok: true, value: 'windows-1252' })
  expect(probe(Buffer.from('kø', 'latin1'))).toEqual({ ok: true, value: 'windows-1252' })
})

test('the Unicode text of Excel is recognised by its mark, and what is no text is refused', () => {
  expect(probe(Buffer.from('\uFEFFa\tb', 'utf16le'))).toEqual({ ok: true, value: 'utf-16le' })
  expect(probe(Buffer.from([0xff]), Buffer.from([0xfe, 65, 0]))).toEqual({ ok: true, value: 'utf-16le' })
  expect(probe(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toMatchObject({ ok: false, reason: 'not-text' })
})
