import type { Tx } from '#platform/db/transaction.ts'

/** A login whose CPR number is known, before anybody has said who they are here. The number itself is not passed on. */
export type Identified = {
  accountId: string
  cpr: { sealed: Buffer; lookup: Buffer }
  nameProtected: boolean
}

/**
 * Asked at a login without a role: is this somebody a unit has registered already? Answers with the person, now tied
 * to the account, or undefined. Runs as the system.
 */
export type OnIdentified = (tx: Tx, who: Identified) => Promise<{ personId: string } | undefined>

/** Told when a login shows that a person's name is protected, so that they leave every list at once. Runs as the system. */
export type OnNameProtected = (tx: Tx, personId: string) => Promise<void>

/** What other features do at a login; the app ties them in. */
export type AccountHooks = { onIdentified: OnIdentified; onNameProtected: OnNameProtected }
