import { findCompany } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { proposeHandover } from '../actions/hand-over.ts'
import { proposeForm } from '../forms/handover-forms.ts'
import { isId, STYLES } from '../model.ts'
import { ProposeForm } from '../pages/handovers.tsx'
import { paths } from '../paths.ts'
import type { Subject } from '../store/handovers.ts'
import { handoverTexts } from '../texts/handovers.ts'
import { wordTexts } from '../texts/words.ts'
import { otherUnits } from './handovers.tsx'
import { ownPerson, personPage } from './person.tsx'

/** What is handed over, how its page is drawn, and where one goes afterwards. */
type Case = {
  id: string
  back: string
  draw: (ctx: Ctx, status: number, body: Parameters<Ctx['page']>[1]) => Promise<Response>
}

async function personCase(ctx: Ctx): Promise<Case | undefined> {
  const person = await ownPerson(ctx)
  if (!person) return undefined
  const t = handoverTexts(ctx.lang)
  const page = { title: t.proposePersonTitle, lead: t.proposePersonLead }
  return {
    id: person.id,
    back: paths.person(person.id),
    draw: (c, status, body) => personPage(c, person, 'handover', { ...page, status }, body),
  }
}

async function companyCase(ctx: Ctx): Promise<Case | undefined> {
  const { id = '' } = ctx.params
  const company = isId(id) ? await findCompany(ctx.tx, id) : undefined
  if (!company) return undefined
  const t = handoverTexts(ctx.lang)
  return {
    id: company.id,
    back: paths.company(company.id),
    draw: (c, status, body) =>
      c.page(
        {
          title: t.proposeCompanyTitle,
          lead: t.proposeCompanyLead,
          status,
          eyebrow: company.name,
          active: paths.companies,
          styles: STYLES,
          crumbs: [
            { label: wordTexts(c.lang).companies, href: c.href(paths.companies) },
            { label: company.name, href: c.href(paths.company(company.id)) },
          ],
        },
        body,
      ),
  }
}

const kinds = {
  person: { find: personCase, path: paths.handOverPerson },
  company: { find: companyCase, path: paths.handOverCompany },
} as const

async function form(ctx: Ctx, subject: Subject, found: Case, state: FormState, status = 200) {
  return found.draw(
    ctx,
    status,
    <ProposeForm
      lang={ctx.lang}
      href={ctx.href}
      subject={subject}
      action={ctx.href(kinds[subject].path(found.id))}
      cancelHref={ctx.href(found.back)}
      once={ctx.once()}
      state={state}
      units={await otherUnits(ctx)}
    />,
  )
}

const show = (subject: Subject) => async (ctx: Ctx) => {
  const found = await kinds[subject].find(ctx)
  if (!found) return ctx.notFound()
  return form(ctx, subject, found, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
}

const propose = (subject: Subject) => async (ctx: Ctx) => {
  const found = await kinds[subject].find(ctx)
  if (!found) return ctx.notFound()
  const t = handoverTexts(ctx.lang)
  const parsed = parseForm(proposeForm, ctx.fields)
  if (!parsed.ok) return form(ctx, subject, found, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const result = await proposeHandover(ctx, subject, found.id, parsed.value)
  if (result.ok) return ctx.redirect(found.back, t.proposedReceipt)
  const { values } = formState(ctx.fields, [], ctx.lang)
  switch (result.reason) {
    case 'gone':
      return ctx.notFound()
    case 'already-proposed':
      return form(ctx, subject, found, { values, errors: { '': t.alreadyProposed } }, 409)
    case 'not-a-unit':
    case 'own-unit':
      return form(ctx, subject, found, { values, errors: { toUnit: t.notAUnit } }, 422)
  }
}

export const proposeRoutes: Route[] = (['person', 'company'] as const).flatMap((subject) => [
  get(kinds[subject].path(':id'), show(subject)),
  post(kinds[subject].path(':id'), propose(subject)),
])
