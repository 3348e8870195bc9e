import { normalWords, termKey } from '../occupation/normal-form.ts'

/**
 * What two spellings of one skill share: case, signs and small words do not matter. A skill in letters that our
 * vocabulary has none of (Arabic, Cyrillic) is itself, never the same as any other of them.
 */
export const skillKey = (skill: string): string =>
  termKey(normalWords(skill)) || skill.normalize('NFKC').trim().toLowerCase()
