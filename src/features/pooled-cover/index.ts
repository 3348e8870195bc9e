export { startRun as startPool } from './actions/start-run.ts'
export { FORGET, PACK, poolJobs, REMIND, WATCH } from './jobs.ts'
export { usualChoice } from './read-input.ts'
