export { certify } from './actions/certify.ts'
export { acceptHandover, declineHandover, proposeHandover, withdrawHandover } from './actions/hand-over.ts'
export { type BenefitGroup, benefitGroupName, benefitGroups } from './benefit-groups.ts'
export { type OnBehalfReason, onBehalfReasons, onBehalfRecord, onBehalfText } from './on-behalf.ts'
