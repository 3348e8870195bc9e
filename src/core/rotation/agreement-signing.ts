import type { AgreementContent, Scope } from './agreement-content.ts'
import { touches } from './agreement-difference.ts'
import type { CaseSide } from './side.ts'

/** Who signs, in the order in which they are asked: the company first, the job centre last. */
export const signingOrder = [
  'company',
  'shop_steward',
  'employee',
  'temp',
  'provider',
  'organisation',
  'unit',
] as const
export type SigningSide = (typeof signingOrder)[number]

/** Somebody's place on an agreement. */
export type SignerState = {
  readonly id: string
  readonly side: SigningSide
  readonly turn: number
  /** How many of the side's own people must sign. */
  readonly required: number
  readonly signatures: number
  /** What they signed before still stands, because nothing of it has changed. */
  readonly carried: boolean
}

export const hasSigned = (s: Pick<SignerState, 'required' | 'signatures' | 'carried'>): boolean =>
  s.carried || s.signatures >= s.required

/** Whose turn it is: the lowest that has not signed; undefined when everybody has. */
export function turnNow(signers: readonly SignerState[]): number | undefined {
  const open = signers.filter((s) => !hasSigned(s)).map(({ turn }) => turn)
  return open.length === 0 ? undefined : Math.min(...open)
}

export type SignRefusal = 'signed-already' | 'not-your-turn'

/** Why somebody cannot sign now; undefined when they can. */
export function signRefusal(signers: readonly SignerState[], id: string): SignRefusal | undefined {
  const own = signers.find((s) => s.id === id)
  if (own === undefined || hasSigned(own)) return 'signed-already'
  return own.turn === turnNow(signers) ? undefined : 'not-your-turn'
}

/** Turns without holes: sides that do not sign are not waited for. */
export function turnsOf(sides: readonly SigningSide[]): ReadonlyMap<SigningSide, number> {
  const present = signingOrder.filter((side) => sides.includes(side))
  return new Map(present.map((side, i) => [side, i + 1]))
}

/**
 * In whose place somebody may register a signature that was given on paper or in person, with a reason. A job centre
 * helps everybody but the company, which signs for itself; a company helps its employees. Nobody signs for a job centre.
 */
const ON_BEHALF: Readonly<Partial<Record<CaseSide, readonly SigningSide[]>>> = {
  company: ['employee'],
  unit: ['shop_steward', 'employee', 'temp', 'provider', 'organisation'],
}
export const maySignOnBehalf = (actor: CaseSide, of: SigningSide): boolean =>
  ON_BEHALF[actor]?.includes(of) ?? false

/** Who a signer is, across versions: the same place on the next version has the same key. */
export type SignerKey = { readonly side: SigningSide; readonly subject: string }

export type EarlierSigner = SignerKey &
  Pick<SignerState, 'id' | 'required' | 'signatures' | 'carried'> & {
    readonly scopes: readonly Scope[]
    /** The place where the signature itself stands. */
    readonly signedAs: string
  }

export type NewSigner = SignerKey & { readonly required: number; readonly scopes: readonly Scope[] }

/**
 * The earlier place whose signature still stands for a new version: the same signer, the same part of the agreement, as
 * many signatures, and not a word of that part changed. Undefined when they are asked again.
 */
export function carriedFrom(
  signer: NewSigner,
  earlier: readonly EarlierSigner[],
  before: AgreementContent,
  after: AgreementContent,
): EarlierSigner | undefined {
  const same = earlier.find((e) => e.side === signer.side && e.subject === signer.subject)
  if (same === undefined || !hasSigned(same) || same.required < signer.required) return undefined
  const alike = sameScopes(same.scopes, signer.scopes)
  return alike && !touches(before, after, signer.scopes) ? same : undefined
}

const sameScopes = (a: readonly Scope[], b: readonly Scope[]): boolean =>
  a.length === b.length && [...a].sort().every((scope, i) => scope === [...b].sort()[i])
