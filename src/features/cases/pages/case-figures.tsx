import type { CaseFacts } from '#core/rotation/case-facts.ts'
import { allGatePoints } from '#core/rotation/gates.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type KeyFigure, KeyFigures } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { partTexts } from '../texts/parts.ts'

type Props = {
  caseId: string
  facts: CaseFacts
  lang: Lang
  href: (path: string) => string
  opens: boolean
}

/** The case in a few figures, each leading to where it comes from. */
export function CaseFigures({ caseId, facts: f, lang, href, opens }: Props) {
  const t = partTexts(lang).figures
  const n = (value: number) => value.toLocaleString(lang)
  const to = (path: string) => (opens ? href(path) : undefined)
  const figures: KeyFigure[] = [
    {
      label: t.people,
      value: n(f.people.all),
      hint: f.people.all > 0 ? t.agreed(f.people.agreed) : undefined,
      href: to(paths.people(caseId)),
    },
    {
      label: t.training,
      value: n(f.people.all - f.people.withoutTraining),
      hint: f.training.waiting > 0 ? t.waiting(f.training.waiting) : undefined,
      href: to(paths.training(caseId)),
    },
    {
      label: t.covers,
      value: n(f.covers.all),
      hint: f.covers.open > 0 ? t.openCovers(f.covers.open) : undefined,
      href: to(paths.cover(caseId)),
    },
    { label: t.temps, value: n(f.temps.all), href: to(paths.people(caseId)) },
    {
      label: t.gates,
      value: `${f.gates.answered.length}/${allGatePoints.length}`,
      href: to(paths.gates(caseId)),
    },
    ...(f.funding === 'scheme'
      ? [{ label: t.grants, value: `${f.grants.granted}/${f.units.all}`, href: to(paths.grant(caseId)) }]
      : []),
  ]
  return (
    <section aria-labelledby="tal">
      <h2 id="tal">{partTexts(lang).figuresTitle}</h2>
      <div class="case-figures">
        <KeyFigures figures={figures} />
      </div>
    </section>
  )
}
