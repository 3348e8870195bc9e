import type { Child } from 'hono/jsx'

/** The cell that names a row: what it is called, and lines under it that say a little more. */
export function NameCell(p: { name: Child; lines?: readonly (Child | false | null | undefined)[] }) {
  return (
    <div class="name-cell">
      {p.name}
      {p.lines?.map((line) => line && <span class="muted">{line}</span>)}
    </div>
  )
}
