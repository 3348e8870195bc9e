import { daysBetween } from '#core/calendar/day.ts'
import { defaultMinimum, MOST_WEEKS } from '#core/case-plan/default-conditions.ts'
import { parseWeekMinima, weekMinimaText } from '#core/case-plan/week-minima.ts'
import { type CaseRow, casePage } from '#features/cases/index.ts'
import { placeName, readCover } from '#features/cover/index.ts'
import { day, flag, form, integer, optionalText } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  bind,
  Checkbox,
  DayField,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import type { Conditions } from '../model.ts'
import { paths } from '../paths.ts'
import { conditionsOf, putConditions } from '../store/conditions.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { planningIn, STYLES } from './planner.ts'

const MOST_STAFF = 2000
const MOST_TEMPS = 50

async function page(ctx: Ctx, row: CaseRow, said: Conditions, state: FormState, status = 200) {
  const t = conditionTexts(ctx.lang)
  const field = bind(state)
  const { workplaces } = await readCover(ctx.tx, row.id)
  return casePage(
    ctx,
    row,
    'planning',
    { title: t.title, lead: t.lead, under: { label: t.title }, status, styles: STYLES },
    <Form action={ctx.href(paths.conditions(row.id))} once={ctx.once()} errors={errorList(state)}>
      <input type="hidden" name="version" value={field('version').value ?? String(said.version)} />
      <input type="hidden" name="places" value={placesSeen(said)} />
      <DayField {...field('from')} label={t.from} hint={t.fromHint} />
      <DayField {...field('to')} label={t.to} hint={t.toHint} />
      {said.places.map((place, i) => (
        <Fieldset legend={placeName(place, workplaces)}>
          <TextField
            {...field(`staff${i}`)}
            label={t.staff}
            hint={t.staffHint(place.known, place.inCase)}
            inputmode="numeric"
            width="xs"
            maxlength={4}
          />
          <TextField
            {...field(`minimum${i}`)}
            label={t.minimum}
            hint={t.minimumHint(defaultMinimum(place.staff))}
            inputmode="numeric"
            width="xs"
            maxlength={4}
          />
          <TextField
            {...field(`weeks${i}`)}
            label={t.weeks}
            hint={t.weeksHint}
            optional
            width="l"
            maxlength={200}
          />
          <TextField
            {...field(`temps${i}`)}
            label={t.temps}
            hint={t.tempsHint}
            inputmode="numeric"
            width="xs"
            maxlength={2}
          />
        </Fieldset>
      ))}
      <TextField
        {...field('block')}
        label={t.block}
        hint={t.blockHint}
        inputmode="numeric"
        width="xs"
        maxlength={2}
      />
      <Checkbox
        {...bind(state)('mayMove')}
        label={t.mayMove}
        hint={t.mayMoveHint}
        optional="quiet"
        value="ja"
        checked={state.values.mayMove === 'ja'}
      />
      <Submit label={t.save}>
        <a href={ctx.href(paths.plan(row.id))}>{t.back}</a>
      </Submit>
    </Form>,
  )
}

/** Which functions the page asks about, in its order: another one is not answered by a page that did not show it. */
const placesSeen = (said: Conditions): string =>
  JSON.stringify(said.places.map(({ workplaceId, functionTitle }) => [workplaceId, functionTitle]))

const valuesOf = (said: Conditions): FormState['values'] => ({
  version: String(said.version),
  from: said.from,
  to: said.to,
  block: String(said.shortestBlock),
  ...(said.mayMove ? { mayMove: 'ja' } : {}),
  ...Object.fromEntries(
    said.places.flatMap((place, i) => [
      [`staff${i}`, String(place.staff)],
      [`minimum${i}`, String(place.minimum)],
      [`temps${i}`, String(place.mostTemps)],
      [`weeks${i}`, weekMinimaText(place.exceptions)],
    ]),
  ),
})

async function show(ctx: Ctx): Promise<Response> {
  const row = await planningIn(ctx)
  if (!row) return ctx.notFound()
  const said = await conditionsOf(ctx.tx, row, ctx.today)
  return page(ctx, row, said, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(valuesOf(said)))
}

/** Nothing is written before every part could be read. */
const weeksRead = (read: ReturnType<typeof parseWeekMinima>) => (read.ok ? read.value : [])

const schemaFor = (said: Conditions) =>
  form({
    version: integer({ min: 0 }),
    places: optionalText({ max: 100_000 }),
    from: day(),
    to: day(),
    block: integer({ min: 1, max: 26 }),
    mayMove: flag(),
    ...Object.fromEntries(said.places.map((_, i) => [`weeks${i}`, optionalText({ max: 200 })])),
    ...Object.fromEntries(
      said.places.flatMap((_, i) => [
        [`staff${i}`, integer({ min: 1, max: MOST_STAFF })],
        [`minimum${i}`, integer({ min: 0, max: MOST_STAFF })],
        [`temps${i}`, integer({ min: 0, max: MOST_TEMPS })],
      ]),
    ),
  })

async function save(ctx: Ctx): Promise<Response> {
  const row = await planningIn(ctx)
  if (!row) return ctx.notFound()
  const t = conditionTexts(ctx.lang)
  const known = await conditionsOf(ctx.tx, row, ctx.today)
  const stale = () => ctx.conflict(t.stale, { href: ctx.href(paths.conditions(row.id)), label: t.title })
  if (ctx.fields.places && typed(ctx.fields, 'places') !== placesSeen(known)) return stale()
  const parsed = parseForm(schemaFor(known), ctx.fields)
  if (!parsed.ok) return page(ctx, row, known, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { version, from, to, block, mayMove, places: _seen, ...rest } = parsed.value
  const numbers = rest as unknown as Readonly<Record<string, number>>
  const texts = rest as unknown as Readonly<Record<string, string>>
  const minima = known.places.map((_, i) => parseWeekMinima(texts[`weeks${i}`] ?? '', { from, to }))
  const places = known.places.map((place, i) => ({
    functionTitle: place.functionTitle,
    workplaceId: place.workplaceId,
    staff: numbers[`staff${i}`]!,
    minimum: numbers[`minimum${i}`]!,
    exceptions: weeksRead(minima[i]!),
    mostTemps: numbers[`temps${i}`]!,
  }))
  const errors: Record<string, string> = {}
  if (to <= from) errors.to = t.endBeforeStart
  else if (to <= ctx.today) errors.to = t.isOver
  else if (daysBetween(from, to) > MOST_WEEKS * 7) errors.to = t.tooLong(MOST_WEEKS)
  places.forEach(({ staff, minimum }, i) => {
    const { inCase } = known.places[i]!
    if (staff < inCase) errors[`staff${i}`] = t.fewerThanInCase(inCase)
    else if (minimum > staff) errors[`minimum${i}`] = t.minimumTooMany(staff)
    const said = minima[i]!
    if (!said.ok) errors[`weeks${i}`] = t.weekProblems[said.reason](String(said.details?.part ?? ''))
    else if (said.value.some((one) => one.minimum > staff)) errors[`weeks${i}`] = t.minimumTooMany(staff)
  })
  if (Object.keys(errors).length > 0)
    return page(ctx, row, known, { ...formState(ctx.fields, [], ctx.lang), errors }, 422)
  const said = { from, to, shortestBlock: block, mayMove, places, courses: known.courses }
  if (version !== known.version || !(await putConditions(ctx.tx, row, said, version))) return stale()
  return ctx.redirect(paths.plan(row.id), t.saved)
}

export const conditionRoutes: Route[] = [
  get(paths.conditions(':id'), show),
  post(paths.conditions(':id'), save),
]
