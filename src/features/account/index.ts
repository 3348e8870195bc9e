export type { AccountHooks, Identified, OnIdentified, OnNameProtected } from './hooks.ts'
