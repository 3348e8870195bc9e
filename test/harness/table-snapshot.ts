import pg from 'pg'
import { afterAll } from 'vitest'
import type { TestDatabase } from './database.ts'

/** Every table with how many rows it holds and a digest of them. */
export type Snapshot = ReadonlyMap<string, string>

/** Looks at all tables behind row-level security: `taken()` is what they hold now, `changed` names those that differ. */
export function tableSnapshots({ adminUrl }: TestDatabase) {
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 })
  admin.on('error', () => {})
  afterAll(() => admin.end())
  let question: string | undefined

  async function ask(): Promise<string> {
    const { rows } = await admin.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'audit') order by 1`)
    return rows
      .map(
        ({ name }) => `select '${name.replace('public.', '')}' as name,
          count(*) || ' rows ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as content from ${name} t`,
      )
      .join(' union all ')
  }

  return {
    admin,
    async taken(): Promise<Snapshot> {
      question ??= await ask()
      const { rows } = await admin.query<{ name: string; content: string }>(question)
      return new Map(rows.map((r) => [r.name, r.content]))
    },
    /** Tables that differ, but for those that may. */
    changed: (before: Snapshot, after: Snapshot, may: readonly string[] = []): string[] =>
      [...after.keys()].filter((name) => before.get(name) !== after.get(name) && !may.includes(name)),
  }
}
