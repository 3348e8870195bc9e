export { claimStep, columnsOf as claimColumns } from './actions/make-claim.ts'
export { paths as hoursPaths } from './paths.ts'
export { grantById } from './store/grants.ts'
export { type NewHours, saveHours } from './store/save-hours.ts'
