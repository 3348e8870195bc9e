export { FORGET, PACK, poolJobs, REMIND, WATCH } from './jobs.ts'
