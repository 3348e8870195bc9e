/** Longer than any search address we make. */
const MAX_LENGTH = 1500

const hasControl = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 32 || c === 127) return true
  }
  return false
}

/**
 * The path to go to after login: one of our own pages, or `/` when the address asked for is anything else (another
 * host in any disguise, a scheme, line breaks, the login pages themselves). What is returned is the address as a
 * browser will read it, so what was checked is what is used.
 */
export function safeReturn(asked: string | null | undefined): string {
  const start = '/'
  if (!asked || asked.length > MAX_LENGTH || !asked.startsWith('/')) return start
  if (asked.includes('\\') || hasControl(asked)) return start
  const base = 'http://own.invalid'
  if (!URL.canParse(asked, base)) return start
  const url = new URL(asked, base)
  const path = url.pathname + url.search
  if (url.origin !== base || path.startsWith('//')) return start
  let decoded: string
  try {
    decoded = decodeURIComponent(path.replaceAll('+', ' '))
  } catch {
    return start
  }
  if (hasControl(decoded) || decoded.startsWith('//') || decoded.startsWith('/\\')) return start
  return /^(\/en)?\/(log-ind|log-ud|logget-ud)(\/|\?|$)/.test(path) ? start : path
}
