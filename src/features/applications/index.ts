export { type AcceptRefusal, acceptOffer } from './actions/accept-offer.ts'
export { endApplications } from './actions/after-hire.ts'
export { type ApplyInput, type ApplyRefusal, apply } from './actions/apply.ts'
export { refreshDisclosures } from './actions/change-disclosure.ts'
export { decideWaiting } from './actions/decide-certificate.ts'
export { makeOffer } from './actions/make-offer.ts'
export { askToUnitPool } from './actions/pool.ts'
export { sayNo } from './actions/say-no.ts'
export { showInterest } from './actions/show-interest.ts'
export { startTalking } from './actions/start-talking.ts'
export { tellOfLeaving } from './actions/tell-of-leaving.ts'
export { retireAliases } from './aliases.ts'
export { lookPurposes } from './look-purposes.ts'
export type { ApplicationRow, Env } from './model.ts'
export {
  availableText,
  CandidateFacts,
  capital,
  occupationText,
  phoneText,
} from './pages/candidate-facts.tsx'
export { aliasName, type CandidateAtStage } from './read/candidate-at-stage.ts'
export { type ApplicationStanding, applicationsOfPerson, waitingForUnit } from './read/for-casework.ts'
export { cardTexts } from './texts/card.ts'
export { proposedCandidates } from './web/proposed-candidates.tsx'
