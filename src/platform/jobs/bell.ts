/** Wakes one sleeper. A ring while nobody sleeps is kept for the next sleep, so no news is slept through. */
export type Bell = { ring(): void; sleep(ms: number): Promise<void> }

export function makeBell(): Bell {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rung = true
      wake?.()
    },
    async sleep(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = undefined
      }
      rung = false
    },
  }
}
