import type { StartPart } from '#platform/feature.ts'
import { Card } from '#platform/ui/index.ts'
import { evaluationPath } from './paths.ts'
import { casesToEvaluate } from './store/evaluations.ts'
import { outcomeTexts } from './texts/outcome.ts'

/** For those who do not come by the case's own pages: a school that taught its people is asked how it went. */
export const schoolStart: StartPart = {
  roles: ['training_provider'],
  weight: 60,
  async render({ tx, actor, lang, href }) {
    const t = outcomeTexts(lang)
    const { organisationId, accountId } = actor
    const rows = organisationId && accountId ? await casesToEvaluate(tx, organisationId, accountId) : []
    if (rows.length === 0) return null
    return (
      <Card title={t.title}>
        <ul>
          {rows.map((c) => (
            <li>
              <a href={href(evaluationPath(c.id))}>{c.title}</a>
            </li>
          ))}
        </ul>
      </Card>
    )
  },
}
