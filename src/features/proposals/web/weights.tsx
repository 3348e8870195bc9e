import { choice, form, integer, optionalText, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { changeWeights, type WeightsRefusal, wrongWith } from '../actions/change-weights.ts'
import { nearColumn, nearFrom, nearKeys, partKeys, type Setting, standard, weightsFrom } from '../model.ts'
import { WeightsPage } from '../pages/weights-page.tsx'
import { paths } from '../paths.ts'
import { type Example, examplesOf } from '../store/examples.ts'
import { weightChanges, weightsInForce } from '../store/weights.ts'
import { weightTexts } from '../texts/weights.ts'

const STANDARD = 'standard'
const weight = () => integer({ min: 0, max: 100 })
const weightFields = {
  occupation: weight(),
  experience: weight(),
  skills: weight(),
  travel: weight(),
  hours: weight(),
  hope: weight(),
  known: weight(),
  near_neighbour: weight(),
  near_related: weight(),
  near_isco4: weight(),
  near_isco3: weight(),
  near_isco2: weight(),
  version: integer({ min: 0 }),
}
const tryForm = form({
  ...weightFields,
  do: choice(['try']),
  reason: optionalText({ max: 500, lines: true }),
})
const saveForm = form({
  ...weightFields,
  do: choice(['save']),
  reason: text({ min: 5, max: 500, lines: true }),
})

const filled = ({ weights, near }: Setting): FormState =>
  emptyForm(
    Object.fromEntries([
      ...partKeys.map((key) => [key, String(weights[key])]),
      ...nearKeys.map((key) => [nearColumn(key), String(near[key])]),
    ]),
  )

async function page(
  ctx: Ctx,
  o: { state?: FormState; status?: number; examples?: readonly Example[] } = {},
): Promise<Response> {
  const t = weightTexts(ctx.lang)
  const now = await weightsInForce(ctx.tx)
  const restoring = ctx.query.has(STANDARD) && o.state === undefined
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      crumbs: [],
      active: paths.weights,
      styles: ['proposals.css'],
      noindex: true,
      ...(o.status ? { status: o.status } : {}),
    },
    <WeightsPage
      lang={ctx.lang}
      version={now.version}
      setting={now}
      changes={await weightChanges(ctx.tx)}
      edit={
        ctx.actor.role === 'secretariat'
          ? {
              action: ctx.href(paths.weights),
              once: ctx.once(),
              state: o.state ?? filled(restoring ? standard : now),
              standardHref: `${ctx.href(paths.weights)}?${STANDARD}=ja`,
              restoring,
              examples: o.examples,
            }
          : undefined
      }
      vacancyHref={(number) => ctx.href(`/vikariater/${number}`)}
    />,
  )
}

async function act(ctx: Ctx): Promise<Response> {
  const t = weightTexts(ctx.lang)
  const parsed = parseForm(typed(ctx.fields, 'do') === 'save' ? saveForm : tryForm, ctx.fields)
  if (!parsed.ok) return page(ctx, { state: formState(ctx.fields, parsed.problems, ctx.lang), status: 422 })
  const { version, reason, do: wish, ...said } = parsed.value
  const setting = {
    weights: weightsFrom((key) => said[key]),
    near: nearFrom((key) => said[nearColumn(key)]),
  }
  const { values } = formState(ctx.fields, [], ctx.lang)
  const again = (refusal: WeightsRefusal) => page(ctx, refused(ctx, values, refusal))
  if (wish === 'save') {
    const done = await changeWeights(ctx, { ...setting, reason, version })
    return done.ok ? ctx.redirect(paths.weights, t.saved) : again(done.reason)
  }
  const wrong = wrongWith(setting)
  if (wrong) return again(wrong)
  const now = await weightsInForce(ctx.tx)
  const examples = await examplesOf(ctx.tx, now, setting)
  return page(ctx, { state: { values, errors: {} }, examples })
}

function refused(ctx: Ctx, values: FormState['values'], refusal: WeightsRefusal) {
  const t = weightTexts(ctx.lang)
  const sentence = {
    'all-zero': t.allZero,
    'nearer-gives-less': t.nearerGivesLess,
    'nothing-changed': t.nothingChanged,
    'changed-meanwhile': t.changedMeanwhile,
  }[refusal]
  return {
    state: {
      values,
      errors: { [refusal === 'nearer-gives-less' ? nearColumn('neighbour') : 'occupation']: sentence },
    },
    status: refusal === 'changed-meanwhile' ? 409 : 422,
  }
}

export const weightRoutes: Route[] = [get(paths.weights, (ctx) => page(ctx)), post(paths.weights, act)]
