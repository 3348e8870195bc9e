import { readFileSync } from 'node:fs'

/** A fenced block of a document: the words after the fence, and what stands inside. */
export type Block = { readonly language: string; readonly info: string; readonly text: string }

/** The fenced blocks of a document under docs/, in order. */
export function blocksOf(name: string): Block[] {
  const document = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
  return [...document.matchAll(/^```(\w+)(?: ([^\n]*))?\n(.*?)^```$/gms)].map(
    ([, language = '', info = '', text = '']) => ({ language, info, text }),
  )
}
