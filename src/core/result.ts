/**
 * The outcome of something that may be refused for a reason a person should hear about.
 * Refusals are values, so the compiler asks for an answer to each reason; faults (a lost
 * connection, a broken assumption) are thrown.
 */
export type Result<T, R extends string = string> = Ok<T> | Refusal<R>

export type Ok<T> = { readonly ok: true; readonly value: T }

export type Refusal<R extends string = string> = {
  readonly ok: false
  readonly reason: R
  /** What a text needs to name the problem, for example `{ max: 254 }`; never the refused input itself. */
  readonly details?: RefusalDetails
}

export type RefusalDetails = Readonly<Record<string, string | number | boolean>>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refuse<R extends string>(reason: R, details?: RefusalDetails): Refusal<R> {
  return details === undefined ? { ok: false, reason } : { ok: false, reason, details }
}

/** The value of a result that cannot be refused here: for tables of our own and tests. Throws on a refusal. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Expected a value, but it was refused: ${result.reason}`)
}
