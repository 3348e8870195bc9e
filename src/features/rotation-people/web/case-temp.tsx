import { tempMoves } from '#core/rotation/temp-moves.ts'
import { type CaseRow, casePage } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { DefinitionList } from '#platform/ui/index.ts'
import { TempState } from '../pages/case-temps.tsx'
import { periodText } from '../pages/day-text.ts'
import { HalfWayForm, IntroductionFacts, IntroductionForm, PerspectiveForm } from '../pages/temp-forms.tsx'
import { paths } from '../paths.ts'
import { type CaseTempRow, findCaseTemp } from '../store/case-temps.ts'
import { peopleTexts } from '../texts/people.ts'
import { organised, STYLES } from './case-people.tsx'
import { actOnTemp, type OpenTempForm, tempStates } from './temp-act.tsx'

type On = { c: CaseRow; row: CaseTempRow }

async function found(ctx: Ctx): Promise<On | undefined> {
  const c = await organised(ctx)
  const row = c && (await findCaseTemp(ctx.tx, ctx.params.temp ?? ''))
  return c && row?.case_id === c.id ? { c, row } : undefined
}

async function show(ctx: Ctx, { c, row }: On, open: OpenTempForm, status: number): Promise<Response> {
  const t = peopleTexts(ctx.lang)
  if (row.person_id) await ctx.logView([row.person_id], peopleTexts('da').purposeTemp)
  const states = tempStates(row)
  const next = c.archived_at ? {} : tempMoves.next[row.status]
  const forms = {
    t,
    lang: ctx.lang,
    row,
    action: ctx.href(paths.caseTemp(c.id, row.id)),
    once: ctx.once,
    state: (form: keyof typeof states) => (open?.form === form ? open.state : states[form]),
  }
  return casePage(
    ctx,
    c,
    'people',
    { title: row.shown_name, lead: t.tempLead, status, under: { label: row.shown_name }, styles: STYLES },
    <>
      <DefinitionList
        items={[
          {
            term: t.tempState,
            value: <TempState row={row} t={t} lang={ctx.lang} today={ctx.today} />,
          },
          { term: t.function, value: row.function_title },
          { term: t.period, value: periodText(row.from, row.to, ctx.lang) },
          ...(row.perspective
            ? [
                {
                  term: t.perspective,
                  value: [t.perspectives[row.perspective], row.perspective_note].filter(Boolean).join(': '),
                },
              ]
            : []),
        ]}
      />
      {next.introduce ? <IntroductionForm {...forms} /> : <IntroductionFacts {...forms} />}
      {next.half_way && <HalfWayForm {...forms} />}
      {next.perspective && <PerspectiveForm {...forms} />}
    </>,
  )
}

export const caseTempRoutes: Route[] = [
  get(paths.caseTemp(':id', ':temp'), async (ctx) => {
    const on = await found(ctx)
    return on ? show(ctx, on, undefined, 200) : ctx.notFound()
  }),
  post(paths.caseTemp(':id', ':temp'), async (ctx) => {
    const on = await found(ctx)
    if (!on) return ctx.notFound()
    const back = paths.caseTemp(on.c.id, on.row.id)
    return actOnTemp(ctx, on.row, back, (open, status) => show(ctx, on, open, status))
  }),
]
