import type { Line } from '../words/area.ts'
import type { Chance } from './seeded.ts'

/** So many different sentences among those whose tag, if they have one, holds here. */
export function sentencesFor(
  random: Chance,
  lines: readonly Line[],
  tags: readonly string[],
  count: number,
): string[] {
  const fitting = lines.flatMap((line) =>
    typeof line === 'string' ? [line] : tags.includes(line[0]) ? [line[1]] : [],
  )
  return random.some(fitting, count)
}

export function sentenceFor(random: Chance, lines: readonly Line[], tags: readonly string[]): string {
  const [found] = sentencesFor(random, lines, tags, 1)
  if (found === undefined) throw new Error(`No sentence for ${tags.join(', ')}`)
  return found
}
