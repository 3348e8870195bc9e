/** The languages that core can format for: the same two as the interface's. */
export type Lang = 'da' | 'en'
