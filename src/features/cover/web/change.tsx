import { coverLines } from '#core/rotation/cover-lines.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import { type CaseRow, casePage, findCase, isId, lockCase } from '#features/cases/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, Form, type FormState, Submit } from '#platform/ui/index.ts'
import { changeCover, endCover } from '../actions/change-cover.ts'
import type { CoverRow } from '../model.ts'
import { CoverForm } from '../pages/cover-form.tsx'
import { placeName } from '../pages/place-name.ts'
import { paths } from '../paths.ts'
import { type Cover, readCover } from '../read-cover.ts'
import { coverTexts } from '../texts/cover.ts'
import { acts, STYLES } from './cover.tsx'
import { changeForm } from './form.ts'

type Found = { row: CaseRow; cover: Cover; c: CoverRow }

async function found(ctx: Ctx, lock: boolean): Promise<Found | undefined> {
  const { id = '', coverId = '' } = ctx.params
  if (!isId(coverId)) return undefined
  const row = await (lock ? lockCase : findCase)(ctx.tx, id)
  if (!row || !acts(ctx, row)) return undefined
  const cover = await readCover(ctx.tx, row.id)
  const c = cover.covers.find((one) => one.id === coverId)
  return c && { row, cover, c }
}

type Shown = { status?: number; state: FormState; trial?: Pick<CoverRow, 'from' | 'to' | 'weeklyMinutes'> }

function page(ctx: Ctx, { row, cover, c }: Found, shown: Shown): Promise<Response> {
  const t = coverTexts(ctx.lang)
  return casePage(
    ctx,
    row,
    'cover',
    {
      title: t.changeTitle,
      lead: t.changeLead,
      under: { label: placeName(c, cover.workplaces) },
      status: shown.status,
      styles: STYLES,
    },
    <>
      <CoverForm
        lang={ctx.lang}
        action={ctx.href(paths.change(row.id, c.id))}
        cancelHref={ctx.href(paths.cover(row.id))}
        once={ctx.once()}
        state={shown.state}
        people={cover.people}
        places={[]}
        workplaces={cover.workplaces}
        fixed={c.temps.length > 0}
        version={c.version}
        preview={
          shown.trial && {
            before: cover.lines,
            after: coverLines(
              cover.absences,
              cover.sources.map((s) => (s.id === c.id ? { ...s, ...shown.trial } : s)),
            ),
          }
        }
      />
      {c.temps.length === 0 && (
        <p>
          <ButtonLink href={ctx.href(paths.end(row.id, c.id))} label={t.remove} kind="tertiary" />
        </p>
      )}
    </>,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const it = await found(ctx, false)
  if (!it) return ctx.notFound()
  const { c } = it
  const start = {
    from: c.from,
    to: c.to,
    weekly: formatHoursNumber(c.weeklyMinutes, 'da'),
    people: [...c.caseEmployeeIds],
  }
  return page(ctx, it, { state: ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(start) })
}

async function change(ctx: Ctx): Promise<Response> {
  const it = await found(ctx, true)
  if (!it) return ctx.notFound()
  const t = coverTexts(ctx.lang)
  const parsed = parseForm(changeForm(it.cover.people.map((p) => p.id)), ctx.fields)
  if (!parsed.ok)
    return page(ctx, it, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  const input = parsed.value
  const { values } = formState(ctx.fields, [], ctx.lang)
  const refused = (field: string, text: string) =>
    page(ctx, it, { status: 422, state: { values, errors: { [field]: text } } })
  if (input.to < input.from) return refused('to', t.endBeforeStart)
  const terms = { from: input.from, to: input.to, weeklyMinutes: input.weekly }
  if (input.do === 'preview') return page(ctx, it, { state: { values, errors: {} }, trial: terms })
  const done = await changeCover(ctx, it.row, {
    coverId: it.c.id,
    version: input.version,
    ...terms,
    caseEmployeeIds: input.people,
  })
  if (done.ok) return ctx.redirect(paths.cover(it.row.id), t.changed)
  if (done.reason === 'gone') return ctx.notFound()
  if (done.reason === 'stale')
    return ctx.conflict(t.stale, { href: ctx.href(paths.change(it.row.id, it.c.id)), label: t.changeTitle })
  return refused(done.reason === 'nobody' ? 'people' : 'from', t.changeRefusals[done.reason])
}

async function askEnd(ctx: Ctx): Promise<Response> {
  const it = await found(ctx, false)
  if (!it) return ctx.notFound()
  const t = coverTexts(ctx.lang)
  return casePage(
    ctx,
    it.row,
    'cover',
    { title: t.removeTitle, lead: t.removeText, under: { label: t.remove }, styles: STYLES },
    <Form action={ctx.href(paths.end(it.row.id, it.c.id))} once={ctx.once()}>
      <Submit label={t.remove}>
        <ButtonLink href={ctx.href(paths.cover(it.row.id))} label={t.cancel} kind="tertiary" />
      </Submit>
    </Form>,
  )
}

async function end(ctx: Ctx): Promise<Response> {
  const it = await found(ctx, true)
  if (!it) return ctx.notFound()
  const t = coverTexts(ctx.lang)
  const done = await endCover(ctx, it.row, it.c.id)
  if (done.ok) return ctx.redirect(paths.cover(it.row.id), t.removed)
  return done.reason === 'hired'
    ? ctx.conflict(t.hiredRemove, { href: ctx.href(paths.cover(it.row.id)), label: t.coversTitle })
    : ctx.notFound()
}

export const changeCoverRoutes: Route[] = [
  get(paths.end(':id', ':coverId'), askEnd),
  post(paths.end(':id', ':coverId'), end),
  get(paths.change(':id', ':coverId'), show),
  post(paths.change(':id', ':coverId'), change),
]
