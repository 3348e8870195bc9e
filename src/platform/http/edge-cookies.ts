import { type Cookie, ownCookie } from '../auth/cookie.ts'
import type { Config } from '../config.ts'

/** The receipt of what was just done, told once on the next page. */
export const flashCookie = (config: Pick<Config, 'baseUrl'>): Cookie =>
  ownCookie(config, 'jobkreds_receipt', 60)

/** Points to a form that was typed in a session that had run out. */
export const draftCookie = (config: Pick<Config, 'baseUrl'>): Cookie =>
  ownCookie(config, 'jobkreds_draft', 3600)
