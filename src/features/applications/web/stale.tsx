import type { MoveRefusal } from '#core/exchange/application-status.ts'
import { moveRefusals, statusNames } from '#core/exchange/application-texts.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { Alert, ButtonLink, Card } from '#platform/ui/index.ts'
import { Paragraphs } from '../pages/candidate-facts.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { answerTexts } from '../texts/answers.ts'
import { applicationTexts } from '../texts/application.ts'
import { applicationFrame } from './open-application.ts'

const TYPED = ['note', 'body'] as const

/**
 * 409: not possible as the application stands. The page says how that is and where to go on. After a form was sent, somebody
 * answered since it was opened: nothing was saved, and what was typed is given back.
 */
export async function changedMeanwhile(ctx: Ctx, view: ApplicationView, why?: string): Promise<Response> {
  const t = answerTexts(ctx.lang)
  const kept = TYPED.map((name) => typed(ctx.fields, name)).find((text) => text !== '')
  const sent = ctx.request.method === 'POST' || ctx.restored
  return ctx.page(
    { ...applicationFrame(ctx, view), title: sent ? t.staleTitle : t.notNowTitle, status: 409 },
    <>
      <Alert
        kind="warning"
        title={why ?? t.staleNow(statusNames[view.a.status][ctx.lang])}
        action={
          <ButtonLink href={ctx.href(paths.application(view.a.id))} label={t.seeApplication} kind="primary" />
        }
      >
        <p>{!sent ? t.notNowText : kept ? t.staleTyped : t.staleText}</p>
      </Alert>
      {kept && (
        <Card title={t.yourText}>
          <Paragraphs text={kept} />
        </Card>
      )}
      <p class="muted">
        {applicationTexts(ctx.lang).vacancy}: {view.vacancy.title}
      </p>
    </>,
  )
}

/** The page for an answer that is refused because of where the application stands. */
export function refusedMove(ctx: Ctx, view: ApplicationView, reason: MoveRefusal | 'stale' | 'gone') {
  if (reason === 'gone') return ctx.notFound()
  if (reason === 'stale') return changedMeanwhile(ctx, view)
  return changedMeanwhile(ctx, view, moveRefusals[reason][ctx.lang])
}
