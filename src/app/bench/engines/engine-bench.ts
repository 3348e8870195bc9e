/** What `./jobkreds bench engines` gives each engine's part. */
export type EngineBenchRun = {
  readonly say: (line: string) => void
  /** How often each contestant is measured, in turn. */
  readonly rounds: number
  /** Names of instances; empty for all but the very large. */
  readonly only: readonly string[]
  readonly large: boolean
  /** The folder with other people's instance files, where it is here. */
  readonly instances: string | undefined
}

export type EngineBench = (run: EngineBenchRun) => Promise<void>

/** A search that nobody watches or stops. */
export const UNDISTURBED = {
  seed: 1,
  now: () => performance.now(),
  shouldStop: () => false,
  progress: () => undefined,
}
