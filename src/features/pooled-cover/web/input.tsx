import { daysBetween } from '#core/calendar/day.ts'
import { casePaths } from '#features/cases/index.ts'
import { choice, choices, day, form, integer } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { startRun } from '../actions/start-run.ts'
import { type Owner, ownerOf, STYLES } from '../model.ts'
import type { NamedLine } from '../pages/absence-lines.tsx'
import { InputPage } from '../pages/input-page.tsx'
import { paths } from '../paths.ts'
import { type InputLine, type PoolChoice, readInput, usualChoice } from '../read-input.ts'
import { namesFor } from '../store/names.ts'
import { runsOf } from '../store/runs.ts'
import { underWay } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'

const RUNS_SHOWN = 10
const LONGEST_PERIOD = 731

const choiceForm = (companies: readonly string[], cases: readonly string[]) =>
  form({
    from: day(),
    to: day(),
    km: integer({ min: 1, max: 200 }),
    intro: integer({ min: 0, max: 10 }),
    withoutCompanies: choices(companies),
    withoutCases: choices(cases),
    do: choice(['show', 'start'] as const),
  })

const typedOf = (c: PoolChoice): FormState['values'] => ({
  from: c.from,
  to: c.to,
  km: String(c.longestKm),
  intro: String(c.introductionDays),
  withoutCompanies: c.withoutCompanies,
  withoutCases: c.withoutCases,
})

async function page(
  ctx: Ctx,
  owner: Owner,
  shown: { choice: PoolChoice; state: FormState; status?: number },
): Promise<Response> {
  const t = poolTexts(ctx.lang)
  const { lines } = await readInput(ctx.tx, owner, shown.choice, ctx.today)
  const named = await withNames(ctx, lines)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      crumbs: [{ label: t.cases, href: ctx.href(casePaths.list) }],
      active: paths.pool,
      neighbours: true,
      noindex: true,
      styles: STYLES,
      ...(shown.status ? { status: shown.status } : {}),
    },
    <InputPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      state={shown.state}
      lines={named}
      {...optionsOf(named, ctx)}
      runs={await runsOf(ctx.tx, owner, RUNS_SHOWN)}
      shared={await underWay(ctx.tx, owner, ctx.today)}
    />,
  )
}

async function withNames(ctx: Ctx, lines: readonly InputLine[]): Promise<NamedLine[]> {
  const names = await namesFor(
    ctx.tx,
    lines.map(({ seat }) => seat.caseEmployeeId),
  )
  return lines.map((line) => ({
    ...line,
    ...(names.get(line.seat.caseEmployeeId) ?? { name: '', company: '', caseNumber: 0, caseTitle: '' }),
  }))
}

function optionsOf(lines: readonly (NamedLine & { caseTitle?: string })[], ctx: Ctx) {
  const t = poolTexts(ctx.lang)
  const companies = new Map(lines.map((l) => [l.seat.companyId, l.company]))
  const cases = new Map(lines.map((l) => [l.seat.caseId, `${t.caseNo(l.caseNumber)}: ${l.company}`]))
  const sorted = (map: ReadonlyMap<string, string>) =>
    [...map].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'da'))
  return { companies: sorted(companies), cases: sorted(cases) }
}

async function show(ctx: Ctx): Promise<Response> {
  const owner = ownerOf(ctx.actor)
  if (!owner) return ctx.notFound()
  const asked = usualChoice(ctx.today)
  const state = ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(typedOf(asked))
  return page(ctx, owner, { choice: asked, state })
}

async function start(ctx: Ctx): Promise<Response> {
  const owner = ownerOf(ctx.actor)
  if (!owner) return ctx.notFound()
  const t = poolTexts(ctx.lang)
  const plain = usualChoice(ctx.today)
  // every company and case ahead can be left out, whatever period is chosen
  const { lines } = await readInput(ctx.tx, owner, plain, ctx.today)
  const schema = choiceForm(
    [...new Set(lines.map(({ seat }) => seat.companyId))],
    [...new Set(lines.map(({ seat }) => seat.caseId))],
  )
  const parsed = parseForm(schema, ctx.fields)
  const typed = (errors: FormState['errors'] = {}): FormState => ({
    values: formState(ctx.fields, [], ctx.lang).values,
    errors,
  })
  if (!parsed.ok)
    return page(ctx, owner, {
      choice: plain,
      state: formState(ctx.fields, parsed.problems, ctx.lang),
      status: 422,
    })
  const { from, to, km, intro, withoutCompanies, withoutCases } = parsed.value
  const chosen: PoolChoice = {
    from,
    to,
    longestKm: km,
    introductionDays: intro,
    withoutCompanies,
    withoutCases,
  }
  const refused = (field: string, text: string) =>
    page(ctx, owner, {
      choice: to < from ? plain : chosen,
      state: typed({ [field]: text }),
      status: 422,
    })
  if (to < from) return refused('to', t.toBeforeFrom)
  if (daysBetween(from, to) > LONGEST_PERIOD) return refused('to', t.longPeriod)
  if (parsed.value.do === 'show') return page(ctx, owner, { choice: chosen, state: typed() })
  const started = await startRun(ctx, owner, chosen)
  if (started.ok) return ctx.redirect(paths.run(started.value.id))
  if (started.reason === 'under-way')
    return ctx.conflict(t.alreadyRunning, { href: ctx.href(paths.pool), label: t.title })
  return refused('from', t.nothingTakenIn)
}

export const inputRoutes: Route[] = [get('/faelles-vikariater', show), post('/faelles-vikariater', start)]
