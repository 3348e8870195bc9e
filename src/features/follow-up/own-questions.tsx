import type { Child } from 'hono/jsx'
import type { Ctx } from '#platform/http/context.ts'
import { Alert, ButtonLink } from '#platform/ui/index.ts'
import { paths } from './paths.ts'
import { openQuestions } from './store/follow-ups.ts'
import { followUpTexts } from './texts/follow-up.ts'
import { followUpToken } from './token.ts'

/** On the own page of an employee or a vikar: the question that waits, by the same link as in the mail. */
export async function ownQuestions(ctx: Ctx): Promise<Child> {
  const t = followUpTexts(ctx.lang)
  const [row] = await openQuestions(ctx.tx, ctx.today)
  if (!row) return null
  const token = followUpToken(ctx.config.secretKey, row.id)
  return (
    <Alert
      kind="info"
      title={t.linkTitle[row.subject]}
      action={<ButtonLink href={ctx.href(paths.link(token))} label={t.ownButton} />}
    >
      {t.linkLead[row.subject](row.months)}
    </Alert>
  )
}
