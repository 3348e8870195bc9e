import { dayParts } from '#core/calendar/day.ts'
import { formatMoney, parseMoney } from '#core/text/money.ts'
import { choice, flag, form, integer, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { nameDecider, setBudget } from '../actions/set-budget.ts'
import { SCHEME, STYLES } from '../model.ts'
import { BudgetPage } from '../pages/budget-page.tsx'
import { paths } from '../paths.ts'
import { approvedOf, budgetOf, caseworkersOf, mayDecide } from '../store/grants.ts'
import { grantTexts } from '../texts/grants.ts'

const FIRST_YEAR = 2010
const LAST_YEAR = 2099

const amountForm = form({
  do: choice(['amount']),
  year: integer({ min: FIRST_YEAR, max: LAST_YEAR }),
  version: integer({ min: 0 }),
  amount: text({ max: 20 }),
})
const deciderForm = form({ do: choice(['decider']), membership: text({ max: 40 }), decides: flag() })

/** The year in the address, or this one. */
function yearOf(ctx: Ctx): number {
  const asked = Number(ctx.query.get('aar') ?? typed(ctx.fields, 'year'))
  return Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR
    ? asked
    : dayParts(ctx.today).year
}

const hrefOf = (year: number): string => `${paths.budget}?aar=${year}`

async function page(ctx: Ctx, year: number, given?: FormState, status = 200): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const unitId = ctx.actor.unitId ?? ''
  const of = { unitId, scheme: SCHEME, year }
  const budget = await budgetOf(ctx.tx, of)
  const amount = budget.amountOre === undefined ? '' : formatMoney(budget.amountOre, ctx.lang)
  return ctx.page(
    {
      title: t.budgetTitle,
      lead: t.budgetLead,
      crumbs: [{ label: t.listTitle, href: ctx.href(paths.list) }],
      active: paths.list,
      neighbours: true,
      styles: STYLES,
      status,
    },
    <BudgetPage
      lang={ctx.lang}
      action={ctx.href(hrefOf(year))}
      once={ctx.once}
      state={given ?? emptyForm({ amount: amount.replace(/[^\d.,]/g, '').replace(/[.]$/, '') })}
      year={year}
      years={[year - 1, year, year + 1].map((one) => ({ year: one, href: ctx.href(hrefOf(one)) }))}
      budget={budget}
      approvedOre={await approvedOf(ctx.tx, of)}
      caseworkers={await caseworkersOf(ctx.tx, unitId)}
      mayName={await mayDecide(ctx.tx, ctx.actor.membershipId)}
      listHref={ctx.href(paths.list)}
    />,
  )
}

async function act(ctx: Ctx): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const year = yearOf(ctx)
  if (typed(ctx.fields, 'do') === 'decider') {
    const parsed = parseForm(deciderForm, ctx.fields)
    if (!parsed.ok) return page(ctx, year, undefined, 422)
    const done = await nameDecider(ctx, parsed.value.membership, parsed.value.decides)
    if (done.ok) return ctx.redirect(hrefOf(year), t.savedDeciders)
    return done.reason === 'gone' ? ctx.notFound() : ctx.forbidden(t.onlyDeciders)
  }
  const parsed = parseForm(amountForm, ctx.fields)
  if (!parsed.ok) return page(ctx, year, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { values } = formState(ctx.fields, [], ctx.lang)
  const amount = parseMoney(parsed.value.amount)
  if (!amount.ok) return page(ctx, year, { values, errors: { amount: t.setBudgetHint } }, 422)
  const done = await setBudget(ctx, {
    year: parsed.value.year,
    amountOre: amount.value,
    version: parsed.value.version,
  })
  if (done.ok) return ctx.redirect(hrefOf(parsed.value.year), t.savedBudget)
  if (done.reason === 'gone') return ctx.notFound()
  return page(ctx, year, { values: {}, errors: { amount: t.budgetChanged } }, 409)
}

export const budgetRoutes: Route[] = [
  get(paths.budget, (ctx) => page(ctx, yearOf(ctx))),
  post(paths.budget, act),
]
