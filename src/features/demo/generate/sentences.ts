import type { Line } from '../words/area.ts'
import type { Chance } from './seeded.ts'

/** So many different sentences among those whose tag, if they have one, holds here. */
export function sentencesFor(
  random: Chance,
  lines: readonly Line[],
  tags: readonly string[],
  count: number,
): string[] {
  return random.some(fitting(lines, tags), count)
}

export function sentenceFor(random: Chance, lines: readonly Line[], tags: readonly string[]): string {
  const found = fitting(lines, tags)
  if (found.length === 0) throw new Error(`No sentence for ${tags.join(', ')}`)
  return random.pick(found)
}

/** Some of the sentences, in the order they are written in the list. */
export function inOrder(
  lines: readonly Line[],
  random: Chance,
  tags: readonly string[],
  count: number,
): string[] {
  const all = fitting(lines, tags)
  const drawn = new Set(random.some(all, count))
  return all.filter((one) => drawn.has(one))
}

export const fitting = (lines: readonly Line[], tags: readonly string[]): string[] =>
  lines.flatMap((line) => (typeof line === 'string' ? [line] : holds(line[0], tags) ? [line[1]] : []))

const holds = (tag: string, tags: readonly string[]): boolean =>
  tag.split('|').some((either) => either.split('+').every((one) => tags.includes(one)))
