import { type Search, searchQuery } from '../query.ts'

type Key = 'q' | 'omraade' | 'sted' | 'km' | 'minutter' | 'fra' | 'til' | 'timer' | 'kategori' | 'sortering'

/** Parts of a search as hidden fields, so that one form on the page keeps what another one asks. */
export function HiddenSearch(p: { search: Search; only: readonly Key[] }) {
  const pairs = [...new URLSearchParams(searchQuery(p.search))]
  return (
    <>
      {pairs.map(([name, value]) =>
        (p.only as readonly string[]).includes(name) ? (
          <input type="hidden" name={name} value={value} />
        ) : null,
      )}
    </>
  )
}
