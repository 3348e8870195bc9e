import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { CaseFacts } from '#core/rotation/case-facts.ts'
import { type CaseMove, movesFrom } from '#core/rotation/case-moves.ts'
import { choice, form, optionalText, version } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { mayAct } from '../actions/may-act.ts'
import { deletionDay, move } from '../actions/move-case.ts'
import { STYLES, sideOf } from '../model.ts'
import { casePage } from '../pages/case-page.tsx'
import { paths } from '../paths.ts'
import { factsOfCase } from '../store/case-facts.ts'
import { type CaseRow, caseStatusOf } from '../store/case-row.ts'
import { courseTexts } from '../texts/course.ts'
import { partTexts } from '../texts/parts.ts'
import { caseOf, envOf, moveRefusal, refusedPage } from './found.ts'

const HERE = ['start', 'end', 'archive', 'stop'] as const
type Here = (typeof HERE)[number]

type CourseTexts = ReturnType<typeof courseTexts>

type Shown = { status?: number; refused?: { move: Here; state: FormState; reason?: string } }

async function show(ctx: Ctx, row: CaseRow, shown: Shown = {}): Promise<Response> {
  const t = courseTexts(ctx.lang)
  const facts = await factsOfCase(ctx.tx, row.id, ctx.today)
  const possible = mayAct(ctx.actor, row) ? movesFrom(caseStatusOf(row), sideOf(ctx.actor)) : []
  const deletedAfter = await deletionDay(ctx, row.id)
  const moves = HERE.filter((one) => possible.includes(one))
  return casePage(
    ctx,
    row,
    'case',
    {
      title: partTexts(ctx.lang).courseTitle,
      lead: t.courseLead,
      under: { label: partTexts(ctx.lang).courseTitle },
      status: shown.status,
      styles: STYLES,
    },
    moves.length === 0 ? (
      <EmptyState title={t.nothingToDo} text={t.nothingToDoText} />
    ) : (
      moves.map((one, i) => (
        <MoveCard
          ctx={ctx}
          row={row}
          facts={facts}
          move={one}
          first={i === 0 && one !== 'stop'}
          shown={shown}
          deletedAfter={deletedAfter}
        />
      ))
    ),
  )
}

type CardProps = {
  ctx: Ctx
  row: CaseRow
  facts: CaseFacts
  move: Here
  /** The move most expected: its button is the page's one. */
  first: boolean
  shown: Shown
  deletedAfter: Day
}

function MoveCard({ ctx, row, facts, move: what, first, shown, deletedAfter }: CardProps) {
  const t = courseTexts(ctx.lang)
  const state = shown.refused?.move === what ? shown.refused.state : emptyForm()
  const problem = state.errors.move
  return (
    <div id={what}>
      <Card title={t.moves[what]}>
        {problem && (
          <Alert kind="error" live action={<WayOut ctx={ctx} row={row} reason={shown.refused?.reason} />}>
            {problem}
          </Alert>
        )}
        <p>{textOf(ctx, what, deletedAfter)}</p>
        {what === 'start' && <Warnings ctx={ctx} facts={facts} />}
        <Form
          action={`${ctx.href(paths.course(row.id))}#${what}`}
          once={ctx.once()}
          errors={errorList({ ...state, errors: state.errors.reason ? { reason: state.errors.reason } : {} })}
        >
          <input type="hidden" name="do" value={what} />
          <input type="hidden" name="version" value={String(row.version)} />
          {what === 'stop' && (
            <TextArea {...bind(state)('reason')} label={t.stopReason} rows={3} max={1000} />
          )}
          <Submit
            label={t.moves[what]}
            kind={what === 'stop' ? 'warning' : first ? 'primary' : 'secondary'}
          />
        </Form>
      </Card>
    </div>
  )
}

function textOf(ctx: Ctx, what: Here, deletedAfter: Day): string {
  const t = courseTexts(ctx.lang)
  if (what === 'start') return t.startText
  if (what === 'stop') return t.stopText
  if (what === 'end') return t.endText
  return t.archiveText(formatDay(deletedAfter, ctx.lang))
}

/** Where what is missing can be put right, by why the move was refused. */
const WAYS_OUT: Readonly<
  Record<string, readonly [to: (id: string) => string, label: Extract<keyof CourseTexts, `to${string}`>]>
> = {
  'gates-open': [paths.gates, 'toGates'],
  'second-look-missing': [paths.gates, 'toGates'],
  'nobody-in-it': [paths.people, 'toPeople'],
  'claims-open': [paths.claims, 'toClaims'],
  'grants-open': [paths.grant, 'toGrant'],
  'agreements-open': [paths.agreement, 'toAgreement'],
}

function WayOut({ ctx, row, reason }: { ctx: Ctx; row: CaseRow; reason: string | undefined }) {
  const [to, label] = WAYS_OUT[reason ?? ''] ?? []
  return to && label ? (
    <ButtonLink href={ctx.href(to(row.id))} label={courseTexts(ctx.lang)[label]} kind="secondary" />
  ) : null
}

function Warnings({ ctx, facts: f }: { ctx: Ctx; facts: CaseFacts }) {
  const t = courseTexts(ctx.lang)
  const open = [
    f.agreement.status !== 'signed' && t.startWarnings.agreement,
    f.funding === 'scheme' && f.grants.granted < f.units.all && t.startWarnings.grant,
    f.people.agreed < f.people.all && t.startWarnings.agree,
    f.people.withoutTraining > 0 && t.startWarnings.training,
  ].filter((one) => one !== false)
  if (open.length === 0) return null
  return (
    <Alert kind="warning">
      <p>{t.startAnyway}</p>
      <ul>
        {open.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Alert>
  )
}

async function course(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  return row ? show(ctx, row) : ctx.notFound()
}

const moveForm = form({
  do: choice(HERE),
  version: version(),
  reason: optionalText({ max: 1000, lines: true }),
})

async function change(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  if (!row) return ctx.notFound()
  const parsed = parseForm(moveForm, ctx.fields)
  if (!parsed.ok) {
    const state = formState(ctx.fields, parsed.problems, ctx.lang)
    const asked = HERE.find((one) => one === ctx.fields.do?.[0]) ?? 'start'
    return show(ctx, row, { status: 422, refused: { move: asked, state } })
  }
  const { do: what, version: seen, reason } = parsed.value
  const done = await move(envOf(ctx), what as CaseMove, { id: row.id, version: seen, reason })
  if (done.ok) return ctx.redirect(paths.case(row.id), courseTexts(ctx.lang).moved[what])
  const page = refusedPage(ctx, row.id, done)
  if (page) return page
  const field = done.reason === 'reason-missing' ? 'reason' : 'move'
  const state = { ...formState(ctx.fields, [], ctx.lang), errors: { [field]: moveRefusal(ctx, done) } }
  return show(ctx, row, { status: 422, refused: { move: what, state, reason: done.reason } })
}

export const courseRoutes: Route[] = [get('/sager/:id/forloeb', course), post('/sager/:id/forloeb', change)]
