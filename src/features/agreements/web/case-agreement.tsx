import { canonicalJson, partFor } from '#core/rotation/agreement-content.ts'
import { differences } from '#core/rotation/agreement-difference.ts'
import { agreementMovesFrom } from '#core/rotation/agreement-moves.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { type CaseRow, casePage, casePaths, caseStatusOf, findCase, sideOf } from '#features/cases/index.ts'
import { choice, flag, form, optionalText } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { prepareVersion, seenOf, specialOf } from '../actions/prepare-version.ts'
import { sendVersion } from '../actions/send-version.ts'
import { withdrawVersion } from '../actions/withdraw-version.ts'
import { carryOver } from '../carry-over.ts'
import { type Composed, composeNow } from '../compose-now.ts'
import { type Agreement, STYLES } from '../model.ts'
import { CaseAgreement, type DryRun } from '../pages/case-agreement.tsx'
import { paths } from '../paths.ts'
import { sentBefore, signersOfVersion, versionsOf } from '../store/agreements.ts'
import { templateOf, templatesFor } from '../store/templates.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { forReader, scopesFor, signerViews, waitingFor } from '../view.ts'

const prepareForm = form({
  seen: optionalText({ max: 40 }),
  do: choice(['prepare', 'send', 'withdraw']),
  template: optionalText({ max: 40 }),
  special: optionalText({ max: 2000, lines: true }),
  note: optionalText({ max: 500 }),
  steward: flag(),
})

async function page(ctx: Ctx, row: CaseRow, typed?: FormState, status = 200): Promise<Response> {
  const { tx, actor, today } = ctx
  const t = agreementTexts(ctx.lang)
  const versions = await versionsOf(tx, row.id)
  const current = versions.find((v) => ['draft', 'sent', 'signed'].includes(v.status))
  const inForce = versions.find((v) => v.status === 'signed')
  const side = sideOf(actor)
  const writes = agreementMovesFrom(current?.status ?? 'new', side).some((move) => move !== 'sign')
  const scopes = scopesFor(actor, row)
  const special = current ? specialOf(current.content) : ''
  const templates = await templatesFor(tx, row.unit_id)
  const template = current ? await templateOf(tx, current.template_id) : templates[0]!
  const live = isLive(caseStatusOf(row))
  const now = writes && live ? await composeNow(tx, row.id, { template, special, today }) : undefined
  const movedOn = Boolean(now && current && canonicalJson(now.content) !== canonicalJson(current.content))
  const views = current ? await signerViews(tx, actor, current, scopes) : []
  const state =
    typed ??
    emptyForm({
      ...{ template: template.id ?? 'standard', special },
      ...(row.steward_signs ? { steward: 'ja' } : {}),
    })
  const shown = current?.content ?? now?.content
  return casePage(
    ctx,
    row,
    'agreement',
    { lead: t.lead, styles: STYLES, status },
    <CaseAgreement
      lang={ctx.lang}
      href={ctx.href}
      caseId={row.id}
      once={ctx.once()}
      state={state}
      current={current && forReader(actor, current)}
      inForce={inForce}
      versions={versions}
      views={views}
      waitingFor={current?.status === 'sent' ? waitingFor(await signersOfVersion(tx, current.id)) : []}
      sections={shown ? partFor(shown, scopes) : []}
      part={!scopes.includes('*')}
      dryRun={now && (await dryRunOf(ctx, row, current, now))}
      movedOn={movedOn}
      writes={writes}
      over={!live}
      templates={templates}
      keepsTemplates={actor.role === 'caseworker' && actor.unitId === row.unit_id}
      seen={seenOf(versions[0])}
      people={now?.facts.employees.length ?? 0}
      sessions={now?.facts.sessions.length ?? 0}
      peopleHref={ctx.href(casePaths.people(row.id))}
    />,
  )
}

/** What the case as it stands now would change, and whom it would ask: for a draft against what was sent before it. */
async function dryRunOf(
  ctx: Ctx,
  row: CaseRow,
  current: Agreement | undefined,
  now: Composed,
): Promise<DryRun | undefined> {
  if (!current) return undefined
  const before = current.status === 'draft' ? await sentBefore(ctx.tx, row.id, current.revision) : current
  const scopes = scopesFor(ctx.actor, row)
  if (!before)
    return {
      against: current.revision,
      sections: differences(current.content, now.content, scopes),
      asked: now.signers.map(({ shownName }) => shownName),
      carried: 0,
    }
  const signers = await signersOfVersion(ctx.tx, before.id)
  const carried = carryOver(now.signers, { agreement: before, signers }, now.content)
  return {
    against: before.revision,
    sections: differences(before.content, now.content, scopes),
    asked: carried.flatMap(({ signer, from }) => (from ? [] : [signer.shownName])),
    carried: carried.filter(({ from }) => from).length,
  }
}

async function show(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  return page(ctx, row, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined)
}

async function act(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = agreementTexts(ctx.lang)
  const parsed = parseForm(prepareForm, ctx.fields)
  if (!parsed.ok) return page(ctx, row, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { do: what, seen, template, special, note } = parsed.value
  const { values } = formState(ctx.fields, [], ctx.lang)
  const again = (text: string, status: number, field = '') =>
    page(ctx, row, { values, errors: { [field]: text } }, status)
  const back = paths.agreement(row.id)
  const status = (await versionsOf(ctx.tx, row.id))[0]?.status
  if (what === 'send') {
    const sent = await sendVersion(ctx, row.id, { seen })
    if (sent.ok) return ctx.redirect(back, t.doneSend(sent.value.asked, sent.value.carried))
    switch (sent.reason) {
      case 'gone':
        return ctx.notFound()
      case 'not-your-move':
        return ctx.forbidden(t.notYourMove)
      case 'case-over':
        return again(t.caseOver, 409)
      case 'nobody-in-it':
        return again(t.nobody, 422)
      case 'case-moved-on':
        return again(t.movedOnDraft, 409)
      case 'changed-meanwhile':
        return again(t.changedMeanwhile, 409)
    }
  }
  if (what === 'withdraw') {
    const done = await withdrawVersion(ctx, row.id, { seen })
    if (done.ok) return ctx.redirect(back, t.doneWithdraw)
    if (done.reason === 'gone') return ctx.notFound()
    if (done.reason === 'not-your-move') return ctx.forbidden(t.notYourMove)
    return again(t.changedMeanwhile, 409)
  }
  const made = await prepareVersion(ctx, row.id, {
    templateId: template === 'standard' || template === '' ? null : template,
    ...{ special, note, seen, stewardSigns: parsed.value.steward },
  })
  if (made.ok) {
    const done = status === 'draft' ? t.doneUpdate : status === undefined ? t.doneMake : t.doneRevise
    return ctx.redirect(back, done)
  }
  switch (made.reason) {
    case 'gone':
      return ctx.notFound()
    case 'not-your-move':
      return ctx.forbidden(t.notYourMove)
    case 'case-over':
      return again(t.caseOver, 409)
    case 'unknown-template':
      return again(t.unknownTemplate, 422, 'template')
    case 'nothing-new':
      return again(t.nothingNew, 422)
    case 'changed-meanwhile':
      return again(t.changedMeanwhile, 409)
  }
}

export const caseAgreementRoutes: Route[] = [
  get(paths.agreement(':id'), show),
  post(paths.agreement(':id'), act),
]
