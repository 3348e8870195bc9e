import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { schemes } from './index.ts'

/**
 * What each edition says, by its hash. Receipts are kept with the edition that made them, so a scheme that has been used
 * is never changed under its name: whoever changes one gives it a new edition, and writes its line here.
 */
const EDITIONS: Readonly<Record<string, string>> = {
  'dk-jobrotation 2026-11-22': '6936d93e9d5145d0',
  'dk-veu-wage-subsidy 2026-11-22': 'b69028a87b1ccde5',
  'self-financed 2026-11-22': '68dda384c6190988',
}

test.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
  '%s is not changed without a new edition',
  (id, scheme) => {
    const hash = createHash('sha256').update(JSON.stringify(scheme)).digest('hex').slice(0, 16)
    expect(hash).toBe(EDITIONS[`${id} ${scheme.edition}`])
  },
)
