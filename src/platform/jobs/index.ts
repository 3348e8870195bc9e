export { enqueue, enqueueFor } from './enqueue.ts'
export type { Enqueue, JobContext, JobHandler } from './job.ts'
export {
  type DeadLetter,
  discardDead,
  type QueueOverview,
  type QueueState,
  queueOverview,
  retryDead,
} from './overview.ts'
export { startWorkerWith, type Worker, type WorkerParts } from './worker.ts'
