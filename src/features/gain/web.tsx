import type { GainForm } from '#core/gain/model.ts'
import { type GainRequest, tempsNeededFor } from '#core/gain/read-request.ts'
import { lawPaths } from '#features/law/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { calculate, exampleProject, standardFigures } from './calculation.ts'
import { law } from './law.ts'
import { CalculatorPage } from './pages/calculator-page.tsx'
import { paths } from './paths.ts'
import { NAMES } from './query-names.ts'
import { readGainQuery } from './read-query.ts'
import { resultTexts } from './texts/result.ts'
import { gainQueryText } from './write-query.ts'

/** The calculator: the bare form, the form with what is wrong, or a calculation under its one short address. */
async function calculator(ctx: Ctx): Promise<Response> {
  const t = resultTexts(ctx.lang)
  const query = readGainQuery(ctx.query, law, ctx.lang)
  const { request, view, state } = query
  const address = (asked: GainRequest, form: GainForm) =>
    `${paths.calculator}?${gainQueryText(asked, law, form)}`
  const canonical = request && address(request, view)
  // a form sends every field; what is shared is only what was said
  if (canonical !== undefined && canonical !== `${paths.calculator}${ctx.url.search}`)
    return ctx.redirect(canonical)
  const wrong = Object.keys(state.errors).length > 0
  const shown = query.asked
    ? query
    : { ...query, state: { ...state, values: { ...state.values, [NAMES.day]: ctx.today } } }
  const example = exampleProject(ctx.today)
  return ctx.page(
    {
      title: t.title,
      lead: request === undefined ? `${t.heading} ${t.lead}` : t.heading,
      description: t.description,
      crumbs: [],
      active: paths.calculator,
      styles: ['gain.css'],
      status: wrong ? 422 : 200,
      noindex: query.asked,
    },
    <CalculatorPage
      query={shown}
      action={ctx.href(`${paths.calculator}#resultat`)}
      example={ctx.href(
        address(
          { project: { ...example, temps: tempsNeededFor(example, law) }, own: {}, forms: [] },
          'dk-jobrotation',
        ),
      )}
      standard={standardFigures(request?.project, ctx.today)}
      answer={
        request && {
          report: calculate(request),
          links: {
            share: ctx.absolute(address(request, view)),
            pdf: ctx.href(`${paths.pdf}?${gainQueryText(request, law, view)}`),
            check: ctx.href(lawPaths.company),
            form: (form) => ctx.href(`${address(request, form)}#resultat`),
            onDay: (day) => {
              const other = new URLSearchParams(gainQueryText(request, law, view))
              other.set(NAMES.day, day)
              return ctx.href(`${paths.calculator}?${other}`)
            },
          },
        }
      }
      lang={ctx.lang}
    />,
  )
}

export const gainRoutes: Route[] = [get(paths.calculator, calculator, { publicCache: true })]
