import type { Actor, Role } from '../auth/actor.ts'

/** Who may use a route, and what it is called in the audit trail and the security log. */
export type Rule = {
  may: 'everyone' | 'logged-in' | readonly Role[]
  /** Name of the audit event, `<thing>.<verb>`. */
  audit: string
  /** A company's API key is accepted (and only there). */
  apiKey?: true
}

/** Every route by `METHOD /path`. */
export type Policy = Readonly<Record<string, Rule>>

export type Verdict = 'allowed' | 'log-in' | 'step-up' | 'other-role'

/** Deny by default: an actor passes only when the rule names the role and the login is strong enough. */
export function judge(rule: Rule, actor: Actor, loggedIn: boolean): Verdict {
  if (rule.may === 'everyone') return 'allowed'
  if (actor.via === 'api-key') return rule.apiKey ? 'allowed' : 'other-role'
  if (!loggedIn) return 'log-in'
  if (actor.assurance !== 'substantial' && actor.assurance !== 'high') return 'step-up'
  if (rule.may === 'logged-in') return 'allowed'
  return (rule.may as readonly string[]).includes(actor.role) ? 'allowed' : 'other-role'
}

export const routeKey = (r: { method: string; path: string }): string => `${r.method} ${r.path}`

/**
 * Compares routes and policy: both must name exactly the same addresses, otherwise the service does not start.
 * Returns one sentence for each that is wrong.
 */
export function policyGaps(routes: readonly { method: string; path: string }[], policy: Policy): string[] {
  const keys = routes.map(routeKey)
  const twice = keys.filter((k, i) => keys.indexOf(k) !== i)
  return [
    ...twice.map((k) => `${k} is routed twice.`),
    ...keys.filter((k) => !(k in policy)).map((k) => `${k} has no entry in the policy.`),
    ...Object.keys(policy)
      .filter((k) => !keys.includes(k))
      .map((k) => `${k} stands in the policy but is no route.`),
  ]
}
