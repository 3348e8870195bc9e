/** An answer as JSON with each key of the outermost object on its own line, for people and line tools alike. */
export function answerText(answer: unknown): string {
  const lines = Object.entries(answer as object)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Without the noise of sums of fractions. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** Seconds to a thousandth. */
export function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000
}
