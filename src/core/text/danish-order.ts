/** `Aa` sorts as `Å`, after `Æ` and `Ø`; digits by value (`uge 9` before `uge 10`); upper and lower case together. */
const collator = new Intl.Collator('da-DK', { numeric: true })

/** For sorting texts as a Danish dictionary or telephone book does. */
export function compareDanish(a: string, b: string): number {
  return collator.compare(a, b)
}

/** A sorted copy, by a text taken from each item. */
export function sortDanish<T>(items: readonly T[], text: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareDanish(text(a), text(b)))
}
