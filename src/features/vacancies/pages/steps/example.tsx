import { FilterGroup } from '#platform/ui/index.ts'
import { Prose } from '../prose.tsx'

/** An example that folds out under a question, so that nobody starts with an empty page. */
export function Example(p: { label: string; text: string }) {
  return (
    <FilterGroup title={p.label}>
      <Prose text={p.text} />
    </FilterGroup>
  )
}
