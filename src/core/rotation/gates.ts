/**
 * What a rotation must have in place to give what it can: four factors, each with three points. Before the start every
 * point has evidence or a recorded reason, and at the end each is looked at again.
 */
export const gatePoints = {
  purpose: ['purpose', 'backing-management', 'backing-staff'],
  employee: ['insight', 'leaving', 'returning'],
  temp: ['goal', 'introduction', 'perspective'],
  agreements: ['terms', 'administration', 'involvement'],
} as const

export type GateFactor = keyof typeof gatePoints
export type GatePoint = (typeof gatePoints)[GateFactor][number]

export const gateFactors = Object.keys(gatePoints) as readonly GateFactor[]
export const allGatePoints: readonly GatePoint[] = gateFactors.flatMap((factor) => gatePoints[factor])

export const factorOf = (point: GatePoint): GateFactor =>
  gateFactors.find((factor) => (gatePoints[factor] as readonly GatePoint[]).includes(point))!

/** How a point did when it was looked at again. */
export const secondLooks = ['held', 'partly', 'not_held'] as const
export type SecondLook = (typeof secondLooks)[number]

/** A point as it stands: what speaks for it, or why the case goes on without. */
export type Gate = {
  readonly point: GatePoint
  readonly evidence: string | null
  readonly waivedReason: string | null
  readonly lookedAgain: SecondLook | null
}

export type GateState = 'open' | 'evidence' | 'waived'

export const gateState = (gate: Gate | undefined): GateState =>
  gate?.evidence ? 'evidence' : gate?.waivedReason ? 'waived' : 'open'

/** The points that still stand open, in the order of the factors. */
export const openPoints = (gates: readonly Gate[]): readonly GatePoint[] =>
  allGatePoints.filter((point) => gateState(gates.find((gate) => gate.point === point)) === 'open')

/** The points nobody has looked at again. */
export const pointsToLookAgain = (gates: readonly Gate[]): readonly GatePoint[] =>
  allGatePoints.filter((point) => !gates.some((gate) => gate.point === point && gate.lookedAgain !== null))
