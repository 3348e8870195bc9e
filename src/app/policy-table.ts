import type { Policy } from '#platform/http/policy.ts'

/** The policy as a Markdown table by address: `docs/policy.md`, written by `./jobkreds docs` and compared in the test run. */
export function policyTable(policy: Policy): string {
  const rows = Object.entries(policy)
    .map(([key, rule]) => {
      const [method = '', path = ''] = key.split(' ')
      const who = typeof rule.may === 'string' ? rule.may : rule.may.join(', ')
      return { method, path, who: rule.apiKey ? `${who}, API key` : who, audit: rule.audit }
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1))
  return `# Who may use each address

Made from \`src/app/policy.ts\` by \`./jobkreds docs\`. Every address stands under \`/en\` too, except the API. What a role sees *of* a thing is narrowed
further by row-level security; another's thing is the same 404 as one that does not exist.

| address | method | who | audit event |
|---|---|---|---|
${rows.map((r) => `| \`${r.path}\` | ${r.method} | ${r.who} | ${r.audit} |`).join('\n')}
`
}
