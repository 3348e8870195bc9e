export { startRun } from './actions/start-run.ts'
export { FIND_PLANS } from './jobs.ts'
export { conditionsOf, putConditions } from './store/conditions.ts'
