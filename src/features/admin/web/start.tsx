import type { StartPart } from '#platform/feature.ts'
import { queueOverview } from '#platform/jobs/index.ts'
import { mailOverview } from '#platform/mail/index.ts'
import { Card } from '#platform/ui/index.ts'
import { adminTexts } from '../texts.ts'

/** What an administrator should look at first. */
export const attentionPart: StartPart = {
  roles: ['admin'],
  weight: 10,
  async render({ tx, lang, href }) {
    const t = adminTexts(lang)
    const dead = (await queueOverview(tx)).deadLetters.length
    const { counts } = await mailOverview(tx)
    const doubtful = counts.uncertain + counts.failed
    const points = [
      ...(dead > 0 ? [t.deadCount(dead)] : []),
      ...(doubtful > 0 ? [t.uncertainCount(doubtful)] : []),
    ]
    return (
      <Card title={t.attention}>
        {points.length === 0 ? (
          <p>{t.nothing}</p>
        ) : (
          <ul>
            {points.map((p) => (
              <li>
                <a href={href('/admin/drift')}>{p}</a>
              </li>
            ))}
          </ul>
        )}
      </Card>
    )
  },
}
