/**
 * Waits for the system or a person to ask this process to stop (SIGTERM, SIGINT, SIGHUP). Asked a second time while
 * it is stopping, the process ends at once.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false
    const ask = (signal: NodeJS.Signals) => {
      if (asked) process.exit(130)
      asked = true
      resolve(signal)
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, ask)
  })
}
