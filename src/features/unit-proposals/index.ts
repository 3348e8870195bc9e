export { startRun } from './actions/start-run.ts'
