/**
 * Whether a request that changes something comes from our own pages. Fetch Metadata first, `Origin` as the fallback;
 * `same-site` is not trusted, and with neither header the request is refused (OWASP CSRF cheat sheet, 2026).
 */
export function isOwnRequest(headers: Headers, baseUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && origin === new URL(baseUrl).origin
}
