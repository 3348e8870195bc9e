import type { Role } from '#platform/auth/actor.ts'
import type { StartPart } from '#platform/feature.ts'
import { Card } from '#platform/ui/index.ts'
import { paths } from './paths.ts'
import { startTexts } from './texts/start.ts'

/** The way to the law from the start page of those who may need it: last, as it is nothing that waits for them. */
const rulesFor = (role: Role & ('company' | 'jobseeker'), path: string): StartPart => ({
  roles: [role],
  weight: 95,
  render: async ({ lang, href }) => {
    const t = startTexts(lang)
    return (
      <Card title={t.title}>
        <p>{t[role].text}</p>
        <p>
          <a href={href(path)}>{t[role].ask}</a>
        </p>
        <p>
          <a href={href(paths.rates)}>{t.rates}</a>
        </p>
      </Card>
    )
  },
})

export const startParts: StartPart[] = [rulesFor('company', paths.company), rulesFor('jobseeker', paths.temp)]
