import type { Policy } from '#platform/http/policy.ts'

/**
 * Who may use each address, and what it is called in the audit trail. This file is the rule: a route that is not here
 * does not start, and an entry without a route does not either. `docs/policy.md` is made from it. What a role sees *of*
 * a thing is narrowed further by row-level security.
 */
export const POLICY: Policy = {
  // home
  'GET /': { may: 'everyone', audit: 'home.read' },
  'GET /beskeder': { may: 'logged-in', audit: 'notice.list' },
  'POST /beskeder': { may: 'logged-in', audit: 'notice.mark-read' },
}
