export type KeyFigure = { label: string; value: string; hint?: string; href?: string }

/** A few figures that say how things stand. */
export function KeyFigures(p: { figures: readonly KeyFigure[] }) {
  return (
    <dl class="figures">
      {p.figures.map((f) => (
        <div>
          <dt>{f.href ? <a href={f.href}>{f.label}</a> : f.label}</dt>
          <dd class="figures-value">{f.value}</dd>
          {f.hint && <dd class="figures-hint">{f.hint}</dd>}
        </div>
      ))}
    </dl>
  )
}
