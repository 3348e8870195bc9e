import { isId } from '#features/cases/index.ts'
import { choice, flag, form, integer, optionalInteger, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, type FormState } from '#platform/ui/index.ts'
import { saveTemplate, setTemplateUse } from '../actions/save-template.ts'
import { TemplateForm, TemplateList } from '../pages/templates.tsx'
import { paths } from '../paths.ts'
import { findTemplate, type TemplateRow, templatesOf } from '../store/templates.ts'
import { STANDARD_TEMPLATE, type Template } from '../template.ts'
import { agreementTexts } from '../texts/agreement.ts'

const templateForm = form({
  version: optionalInteger({ min: 1 }),
  do: choice(['save', 'withdraw', 'use']),
  name: text({ max: 120 }),
  terms: text({ max: 6000, lines: true }),
  administration: text({ max: 4000, lines: true }),
  company: integer({ min: 1, max: 5 }),
  steward: flag(),
  employees: flag(),
  temps: flag(),
  provider: flag(),
  organisation: flag(),
})

async function list(ctx: Ctx): Promise<Response> {
  const t = agreementTexts(ctx.lang)
  return ctx.page(
    {
      title: t.templates,
      lead: t.templatesLead,
      crumbs: [],
      actions: <ButtonLink href={ctx.href(paths.newTemplate)} label={t.newTemplate} icon="plus" />,
    },
    <TemplateList rows={await templatesOf(ctx.tx, ctx.actor.unitId ?? '')} lang={ctx.lang} href={ctx.href} />,
  )
}

const valuesOf = ({ name, sections, stewardSigns }: Template): FormState =>
  emptyForm({
    name,
    terms: sections.terms,
    administration: sections.administration,
    company: String(sections.signers.company),
    ...(stewardSigns ? { steward: 'ja' } : {}),
    ...Object.fromEntries(
      (['employees', 'temps', 'provider', 'organisation'] as const)
        .filter((who) => sections.signers[who])
        .map((who) => [who, 'ja']),
    ),
  })

function page(ctx: Ctx, row: TemplateRow | undefined, state: FormState, status = 200): Promise<Response> {
  const t = agreementTexts(ctx.lang)
  return ctx.page(
    {
      title: row ? t.editTemplate : t.newTemplate,
      lead: t.templatesLead,
      crumbs: [{ label: t.templates, href: ctx.href(paths.templates) }],
      status,
    },
    <TemplateForm
      lang={ctx.lang}
      action={ctx.href(row ? paths.template(row.id) : paths.newTemplate)}
      once={ctx.once()}
      state={state}
      row={row}
      cancelHref={ctx.href(paths.templates)}
      cancel={t.templates}
    />,
  )
}

async function ownTemplate(ctx: Ctx): Promise<TemplateRow | undefined> {
  const { id = '' } = ctx.params
  return isId(id) ? findTemplate(ctx.tx, id) : undefined
}

async function show(ctx: Ctx): Promise<Response> {
  const row = await ownTemplate(ctx)
  if (!row) return ctx.notFound()
  return page(ctx, row, ctx.restored ? formState(ctx.fields, [], ctx.lang) : valuesOf(row))
}

const showNew = (ctx: Ctx) =>
  page(
    ctx,
    undefined,
    ctx.restored ? formState(ctx.fields, [], ctx.lang) : valuesOf({ ...STANDARD_TEMPLATE, name: '' }),
  )

async function save(ctx: Ctx, row: TemplateRow | undefined): Promise<Response> {
  const t = agreementTexts(ctx.lang)
  const parsed = parseForm(templateForm, ctx.fields)
  if (!parsed.ok) return page(ctx, row, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const v = parsed.value
  const { values } = formState(ctx.fields, [], ctx.lang)
  if (row && v.do !== 'save') {
    await setTemplateUse(ctx, row.id, v.do === 'use')
    return ctx.redirect(paths.templates, t.saved)
  }
  const { employees, temps, provider, organisation, company } = v
  const saved = await saveTemplate(
    ctx,
    {
      name: v.name,
      stewardSigns: v.steward,
      sections: {
        terms: v.terms,
        administration: v.administration,
        signers: { company, employees, temps, provider, organisation },
      },
    },
    row && { id: row.id, version: v.version ?? 0 },
  )
  if (saved.ok) return ctx.redirect(paths.templates, t.saved)
  switch (saved.reason) {
    case 'gone':
      return ctx.notFound()
    case 'name-taken':
      return page(ctx, row, { values, errors: { name: t.nameTaken } }, 422)
    case 'changed-meanwhile':
      return ctx.conflict(t.templateChanged, {
        href: row ? paths.template(row.id) : paths.templates,
        label: t.templates,
      })
  }
}

async function saveExisting(ctx: Ctx): Promise<Response> {
  const row = await ownTemplate(ctx)
  return row ? save(ctx, row) : ctx.notFound()
}

export const templateRoutes: Route[] = [
  get(paths.templates, list),
  // before one template, whose address would take "ny" for an id
  get(paths.newTemplate, showNew),
  post(paths.newTemplate, (ctx) => save(ctx, undefined)),
  get(paths.template(':id'), show),
  post(paths.template(':id'), saveExisting),
]
