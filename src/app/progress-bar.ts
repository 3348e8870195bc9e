const WIDTH = 30
/** Milliseconds between two drawings. */
const EVERY_MS = 100

export type ProgressBar = { show: (done: number, total: number) => void; end: () => void }

/** A bar on one line of a terminal; where the stream is no terminal, a line at each tenth. */
export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY
  let tenth = -1
  let open = false
  return {
    show(done, total) {
      const share = total === 0 ? 1 : Math.min(1, done / total)
      if (!stream.isTTY) {
        if (Math.floor(share * 10) === tenth) return
        tenth = Math.floor(share * 10)
        stream.write(`${done} / ${total}\n`)
        return
      }
      if (performance.now() - drawnAt < EVERY_MS && done < total) return
      drawnAt = performance.now()
      const full = Math.round(share * WIDTH)
      stream.write(`\r[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${done} / ${total} `)
      open = true
    },
    end() {
      if (open) stream.write('\n')
      open = false
    },
  }
}
