/** A cell that a spreadsheet may run as a formula: `=`, `+`, `-`, `@` or a control character, also after blanks or apostrophes. */
const DANGEROUS = /^'*[\s\uFEFF]*[=+\-@\t\r\n\0]/
const GUARDED = /^''*[\s\uFEFF]*[=+\-@\t\r\n\0]/

/** Puts an apostrophe before a text that a spreadsheet could take for a formula (OWASP, CSV injection). */
export const guardFormula = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text)

/** Takes off the apostrophe that `guardFormula` put there, so that what was exported is read back as it was. */
export const unguardFormula = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
