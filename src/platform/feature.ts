import type { Child } from 'hono/jsx'
import type { Actor, Role } from './auth/actor.ts'
import type { Tx } from './db/transaction.ts'
import type { Route } from './http/route.ts'
import type { JobHandler } from './jobs/job.ts'
import type { MailTemplates } from './mail/template.ts'
import type { Lang } from './text/texts.ts'

/** An entry of the main menu for some roles, in order of `weight`. */
export type MenuEntry = {
  roles: readonly (Role | 'anonymous')[]
  label: (lang: Lang) => string
  path: string
  weight: number
  /** The path of the main entry it stands under: shown on that page and its neighbours, not in the main menu. */
  under?: string
}

/** A part of a role's start page; features add their own, the app puts them in order of `weight`. */
export type StartPart = {
  roles: readonly Role[]
  weight: number
  render: (ctx: {
    tx: Tx
    actor: Actor
    lang: Lang
    today: string
    href: (path: string) => string
  }) => Promise<Child>
}

/** What the app needs to know of a feature. */
export type Feature = {
  name: string
  routes?: Route[]
  menu?: MenuEntry[]
  start?: StartPart[]
  jobs?: JobHandler[]
  mails?: MailTemplates
  /** Says a notice of this feature in words; undefined for kinds of others. */
  notices?: (kind: string, data: Record<string, unknown>, lang: Lang) => string | undefined
  /** Says what this feature wrote in the journal of a rotation case; undefined for kinds of others. */
  caseEvents?: (kind: string, data: Readonly<Record<string, unknown>>, lang: Lang) => string | undefined
}
