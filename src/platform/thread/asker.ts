import { parentPort } from 'node:worker_threads'

/** The other end of a thread that a feature has started: where its question comes from and its news go. */
export const asker = parentPort
