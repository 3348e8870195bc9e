import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import { type ApplicationView, applicationView } from '../read/application-view.ts'
import { type CandidateAtStage, candidateAtStage } from '../read/candidate-at-stage.ts'
import { applicationTexts } from '../texts/application.ts'

/** What the actions need of a request. */
export const envOf = (ctx: Ctx): Env => ({
  tx: ctx.tx,
  actor: ctx.actor,
  today: ctx.today,
  enqueue: ctx.enqueue,
})

/** The application of the address, for one of its two parties; undefined for everybody else and for nothing. */
export const openApplication = (ctx: Ctx): Promise<ApplicationView | undefined> =>
  applicationView(ctx.tx, ctx.actor, ctx.params.id ?? '', ctx.today)

/** What the company reads of the person now; whoever reads it as the company is recorded. */
export async function seenByCompany(ctx: Ctx, view: ApplicationView): Promise<CandidateAtStage> {
  const { a, vacancy, stage } = view
  const of = {
    id: a.id,
    personId: a.person_id,
    aliasId: a.alias_id,
    whyIFit: a.why_i_fit,
    jobrotation: vacancy.category === 'jobrotation',
    startsOn: vacancy.startsOn,
  }
  if (view.side === 'company') await ctx.logView([a.person_id], applicationTexts('da').purposeRead)
  return candidateAtStage(ctx.tx, of, stage, ctx.today)
}

/** The version that the form was made from; what is no number counts as none that ever was. */
export const versionOf = (ctx: Ctx): number => {
  const text = typed(ctx.fields, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** Frame of the pages under an application: crumbs, which menu entry is lit, and that search engines stay out. */
export function applicationFrame(ctx: Ctx, view: Pick<ApplicationView, 'side' | 'vacancy' | 'a'>) {
  const t = applicationTexts(ctx.lang)
  const list = view.side === 'person' ? paths.applications : paths.companyApplications
  return {
    noindex: true,
    active: list,
    crumbs: [
      { href: ctx.href(list), label: view.side === 'person' ? t.mine : t.theirs },
      { href: ctx.href(paths.application(view.a.id)), label: view.vacancy.title },
    ],
  }
}
