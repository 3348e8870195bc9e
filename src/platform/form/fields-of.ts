/** Typed text as it came, by field name. A field that came more than once has more than one text. */
export type Fields = Readonly<Record<string, readonly string[]>>

export type UploadedFile = { name: string; type: string; bytes: Uint8Array }

/** The first text of a field, or ''. */
export const typed = (fields: Fields, name: string): string => fields[name]?.[0] ?? ''
