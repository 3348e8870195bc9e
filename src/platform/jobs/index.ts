export { enqueue, enqueueFor } from './enqueue.ts'
export type { Enqueue, JobContext, JobHandler } from './job.ts'
export { startWorkerWith, type Worker, type WorkerParts } from './worker.ts'
