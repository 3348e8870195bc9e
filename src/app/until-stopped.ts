const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

let whoWaits: ((signal: NodeJS.Signals) => void) | undefined

/**
 * Lets a signal end this process in order, so that what runs at exit runs (the embedded database we started stops).
 * Call it once, first of all.
 */
export function endOnSignals(): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (whoWaits === undefined) process.exit(130)
      whoWaits(signal)
      whoWaits = undefined
    })
  }
}

/**
 * Waits for the system or a person to ask this process to stop. Asked a second time, while it is stopping, the
 * process ends at once.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    whoWaits = resolve
  })
}
