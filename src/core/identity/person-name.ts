import { ok, type Result, refuse } from '../result.ts'
import { hasHiddenCharacters } from '../text/hidden-characters.ts'

declare const personNameBrand: unique symbol

/** A person's name as they write it, in NFC with single spaces. */
export type PersonName = string & { readonly [personNameBrand]: true }

export type PersonNameRefusal =
  | 'empty'
  | 'too-long'
  /** Zero-width, direction or control characters: they make two names look alike, or one read backwards. */
  | 'hidden-characters'

const MAX_CHARACTERS = 200

/**
 * Accepts what people are called: `O'=1`, `Null`, `X`, one name only, a hundred letters. Letters are stored
 * as they are, and made harmless where they are shown.
 */
export function parsePersonName(text: string): Result<PersonName, PersonNameRefusal> {
  if (text.length > MAX_CHARACTERS * 4) return refuse('too-long', { max: MAX_CHARACTERS })
  const typed = text
    .normalize('NFC')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
  if (typed === '') return refuse('empty')
  if (hasHiddenCharacters(typed)) return refuse('hidden-characters')
  if ([...typed].length > MAX_CHARACTERS) return refuse('too-long', { max: MAX_CHARACTERS })
  return ok(typed as PersonName)
}

/** `M.S.` for `Mette Sørensen`: where a person is counted but not named. */
export function initials(name: PersonName): string {
  return name
    .split(' ')
    .map((part) => `${[...part][0] ?? ''}.`)
    .join('')
    .toUpperCase()
}
