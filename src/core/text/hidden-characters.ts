/** Control, zero-width, direction, private-use and broken (lone surrogate) characters, and the line separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

/**
 * The zero-width joiner and non-joiner belong to how Persian, Urdu and several Indian languages are spelled:
 * harmless between letters of those scripts, and hidden everywhere else.
 */
const JOINING_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}'
const JOINERS = new RegExp(`(?<=[${JOINING_SCRIPTS}])[\\u200c\\u200d](?=[${JOINING_SCRIPTS}])`, 'gu')

/**
 * Whether a single-line text has characters that nobody sees: they make two names look the same, or let one
 * be read backwards. For names, addresses and other texts that identify; a line break counts as hidden here.
 */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text.replace(JOINERS, ''))
}

/** Blanks, signs that are drawn as nothing (fillers and selectors among them), and the empty braille cell. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Whether a text shows nothing at all when it is read. */
export const isUnseen = (text: string): boolean => text.replace(UNSEEN, '') === ''
