import { typed } from '#platform/form/fields-of.ts'
import { emptyForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { downloadHeaders, uploadTexts } from '#platform/upload/index.ts'
import { putCv, removeCv } from '../actions/change-cv.ts'
import { CvPage } from '../pages/cv-page.tsx'
import { paths } from '../paths.ts'
import { cvTexts } from '../texts/cv.ts'
import { cameFrom, crumbs, envOf, ownProfile, PAGE, withBack } from './own-profile.ts'

/** Above the limit for a CV, so that somebody who is a little over hears it beside the field. */
const MAX_BODY = 8 * 1024 * 1024

async function show(ctx: Ctx, state: FormState = emptyForm(), status = 200): Promise<Response> {
  const profile = await ownProfile(ctx)
  if (!profile) return ctx.notFound()
  const t = cvTexts(ctx.lang)
  return ctx.page(
    { ...PAGE, title: t.title, lead: t.lead, status, crumbs: crumbs(ctx), active: paths.profile },
    <CvPage
      lang={ctx.lang}
      cv={profile.cv}
      state={state}
      action={ctx.href(withBack(ctx, paths.cv))}
      fileHref={ctx.href(paths.cvFile)}
      profileHref={ctx.href(withBack(ctx, paths.profile))}
      backHref={cameFrom(ctx)}
      once={ctx.once}
    />,
  )
}

async function change(ctx: Ctx): Promise<Response> {
  const t = cvTexts(ctx.lang)
  if (typed(ctx.fields, '_valg') === 'slet') {
    const removed = await removeCv(envOf(ctx))
    return removed.ok ? ctx.redirect(withBack(ctx, paths.cv), t.removed) : ctx.notFound()
  }
  const put = await putCv(envOf(ctx), ctx.files.file)
  if (put.ok) return ctx.redirect(withBack(ctx, paths.cv), t.saved(put.value.name))
  if (put.reason === 'gone') return ctx.notFound()
  return show(ctx, { values: {}, errors: { file: uploadTexts(ctx.lang)[put.reason] } }, 422)
}

/** The person's own file. A company that was given it fetches it from the application. */
async function download(ctx: Ctx): Promise<Response> {
  const row = await ctx.tx
    .selectFrom('document')
    .select(['file_name', 'mime', 'bytes'])
    .where('person_id', '=', ctx.actor.personId)
    .where('kind', '=', 'cv')
    .executeTakeFirst()
  if (!row) return ctx.notFound()
  return ctx.reply(200, new Uint8Array(row.bytes), downloadHeaders(row.file_name, row.mime))
}

export const cvRoutes: Route[] = [
  get(paths.cv, (ctx) => show(ctx)),
  post(paths.cv, change, { maxBody: MAX_BODY }),
  get(paths.cvFile, download),
]
