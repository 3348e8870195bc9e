import { parseCvr } from '#core/identity/cvr.ts'
import { postcode } from '#core/place/postcodes.ts'
import { isId } from '#features/cases/index.ts'
import {
  choice,
  flag,
  form,
  optionalEmail,
  optionalInteger,
  optionalPhone,
  optionalText,
  optionalUrl,
  text,
} from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  ButtonLink,
  bind,
  Card,
  Checkbox,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Select,
  Submit,
  SubmitButton,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import { type OrganisationRow, organisationKinds } from '../model.ts'
import { paths } from '../paths.ts'
import {
  accountsFor,
  allOrganisations,
  findOrganisation,
  insertOrganisation,
  type LinkedAccount,
  linkByName,
  setLink,
  updateOrganisation,
} from '../store/organisations.ts'
import { organisationTexts } from '../texts/organisations.ts'
import { wordTexts } from '../texts/words.ts'

async function list(ctx: Ctx): Promise<Response> {
  const t = organisationTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const rows = await allOrganisations(ctx.tx)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      noindex: true,
      active: paths.organisations,
      styles: ['training.css'],
      crumbs: [],
      actions: <ButtonLink href={ctx.href(paths.newOrganisation)} label={t.new} icon="plus" />,
    },
    rows.length === 0 ? (
      <EmptyState title={t.none} text={t.noneText} />
    ) : (
      <Table<(typeof rows)[number]>
        caption={t.title}
        hideCaption
        rows={rows}
        columns={[
          {
            label: t.name,
            rowHeader: true,
            cell: (o) => <a href={ctx.href(paths.organisation(o.id))}>{o.name}</a>,
          },
          { label: t.kind, cell: (o) => w.organisation[o.kind as keyof typeof w.organisation] },
          { label: t.town, cell: (o) => (o.active ? o.town || '–' : t.inactive) },
          { label: t.people, numeric: true, cell: (o) => o.accounts.toLocaleString(ctx.lang) },
        ]}
      />
    ),
  )
}

const organisationForm = form({
  kind: choice(organisationKinds),
  name: text({ max: 200 }),
  shortName: optionalText({ max: 60 }),
  cvr: optionalText({ max: 12 }),
  email: optionalEmail(),
  phone: optionalPhone(),
  website: optionalUrl(),
  postcode: optionalText({ max: 4 }),
  active: flag(),
  version: optionalInteger({ min: 0 }),
})

function Fields(p: { ctx: Ctx; state: FormState; known: boolean }) {
  const t = organisationTexts(p.ctx.lang)
  const w = wordTexts(p.ctx.lang)
  const field = bind(p.state)
  return (
    <>
      {p.known ? (
        <input type="hidden" name="kind" value={p.state.values.kind as string} />
      ) : (
        <Select
          {...field('kind')}
          label={t.kind}
          empty={false}
          options={organisationKinds.map((k) => ({ value: k, label: w.organisation[k] }))}
        />
      )}
      <TextField {...field('name')} label={t.name} width="l" maxlength={200} />
      <TextField {...field('shortName')} label={t.shortName} hint={t.shortNameHint} optional maxlength={60} />
      <TextField {...field('cvr')} label={t.cvr} optional inputmode="numeric" width="s" maxlength={10} />
      <TextField {...field('email')} label={t.email} type="email" optional width="l" />
      <TextField {...field('phone')} label={t.phone} type="tel" optional width="s" />
      <TextField
        {...field('website')}
        label={t.website}
        type="url"
        optional
        width="l"
        placeholder="https://"
      />
      <TextField
        {...field('postcode')}
        label={t.postcode}
        optional
        inputmode="numeric"
        width="xs"
        maxlength={4}
      />
      {p.known && (
        <Checkbox
          {...field('active')}
          label={t.active}
          optional="quiet"
          checked={p.state.values.active === 'ja'}
        />
      )}
      {p.known && <input type="hidden" name="version" value={String(p.state.values.version ?? '')} />}
    </>
  )
}

type Read =
  | { ok: true; value: Parameters<typeof insertOrganisation>[1]; active: boolean; version: number }
  | { ok: false; state: FormState }

function read(ctx: Ctx): Read {
  const t = organisationTexts(ctx.lang)
  const parsed = parseForm(organisationForm, ctx.fields)
  const state = formState(ctx.fields, parsed.ok ? [] : parsed.problems, ctx.lang)
  if (!parsed.ok) return { ok: false, state }
  const v = parsed.value
  const errors: Record<string, string> = {}
  const cvr = v.cvr ? parseCvr(v.cvr) : undefined
  if (cvr && !cvr.ok) errors.cvr = t.cvrWrong
  const area = v.postcode ? postcode(v.postcode) : undefined
  if (v.postcode && !area) errors.postcode = t.postcodeUnknown
  if (Object.keys(errors).length > 0) return { ok: false, state: { ...state, errors } }
  return {
    ok: true,
    active: v.active,
    version: v.version ?? 0,
    value: {
      kind: v.kind,
      name: v.name,
      short_name: v.shortName,
      cvr: cvr?.ok ? cvr.value : null,
      email: v.email,
      phone: v.phone,
      website: v.website,
      postcode: area ? v.postcode : null,
      town: area?.town ?? '',
      municipality_code: area?.municipality ?? null,
    },
  }
}

function newPage(ctx: Ctx, state: FormState, status = 200): Promise<Response> {
  const t = organisationTexts(ctx.lang)
  return ctx.page(
    {
      title: t.new,
      status,
      noindex: true,
      active: paths.organisations,
      styles: ['training.css'],
      crumbs: [{ label: t.menu, href: ctx.href(paths.organisations) }],
    },
    <Form action={ctx.href(paths.newOrganisation)} once={ctx.once()} errors={errorList(state)}>
      <Fields ctx={ctx} state={state} known={false} />
      <Submit label={t.save} />
    </Form>,
  )
}

async function create(ctx: Ctx): Promise<Response> {
  const t = organisationTexts(ctx.lang)
  const typedIn = read(ctx)
  if (!typedIn.ok) return newPage(ctx, typedIn.state, 422)
  const done = await insertOrganisation(ctx.tx, typedIn.value)
  if (!done.ok)
    return newPage(ctx, { ...formState(ctx.fields, [], ctx.lang), errors: { name: t.nameTaken } }, 422)
  const linked = await linkByName(ctx.tx, done.value)
  return ctx.redirect(paths.organisation(done.value.id), linked > 0 ? t.savedLinked(linked) : t.saved)
}

const valuesOf = (o: OrganisationRow): FormState['values'] => ({
  kind: o.kind,
  name: o.name,
  shortName: o.short_name,
  cvr: o.cvr ?? '',
  email: o.email ?? '',
  phone: o.phone ?? '',
  website: o.website ?? '',
  postcode: o.postcode ?? '',
  active: o.active ? 'ja' : '',
  version: String(o.version),
})

async function showOne(ctx: Ctx, o: OrganisationRow, state: FormState, status = 200): Promise<Response> {
  const t = organisationTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const accounts = await accountsFor(ctx.tx, o)
  return ctx.page(
    {
      title: o.name,
      eyebrow: w.organisation[o.kind as keyof typeof w.organisation],
      status,
      noindex: true,
      active: paths.organisations,
      styles: ['training.css'],
      crumbs: [{ label: t.menu, href: ctx.href(paths.organisations) }],
    },
    <>
      <Form action={ctx.href(paths.organisation(o.id))} once={ctx.once()} errors={errorList(state)}>
        <Fields ctx={ctx} state={state} known />
        <Submit label={t.save} />
      </Form>
      <Card title={t.accounts} class="training-body">
        <p>{t.accountsText}</p>
        <Table<LinkedAccount>
          caption={t.accounts}
          hideCaption
          rows={accounts}
          empty={t.noAccounts}
          columns={[
            { label: t.name, rowHeader: true, cell: (a) => a.name },
            { label: t.said, cell: (a) => a.organisation ?? '–' },
            { label: t.state, cell: (a) => (a.linked ? t.linked : t.notLinked) },
            {
              label: t.action,
              hideLabel: true,
              cell: (a) => (
                <form method="post" action={ctx.href(paths.organisation(o.id))}>
                  <input type="hidden" name="_once" value={ctx.once()} />
                  <input type="hidden" name="_membership" value={a.id} />
                  <SubmitButton
                    label={`${a.linked ? t.unlink : t.link}: ${a.name}`}
                    kind="tertiary"
                    name="_action"
                    value={a.linked ? 'unlink' : 'link'}
                  />
                </form>
              ),
            },
          ]}
        />
      </Card>
    </>,
  )
}

const found = async (ctx: Ctx): Promise<OrganisationRow | undefined> =>
  isId(ctx.params.id ?? '') ? findOrganisation(ctx.tx, ctx.params.id!) : undefined

async function change(ctx: Ctx): Promise<Response> {
  const o = await found(ctx)
  if (!o) return ctx.notFound()
  const t = organisationTexts(ctx.lang)
  const again = { href: ctx.href(paths.organisation(o.id)), label: t.see }
  const action = typed(ctx.fields, '_action')
  if (action === 'link' || action === 'unlink') {
    const membership = typed(ctx.fields, '_membership')
    const done = isId(membership) && (await setLink(ctx.tx, o, membership, action === 'link'))
    if (!done) return ctx.conflict(t.gone, again)
    return ctx.redirect(paths.organisation(o.id), action === 'link' ? t.linkDone : t.unlinkDone)
  }
  const typedIn = read(ctx)
  if (!typedIn.ok) return showOne(ctx, o, typedIn.state, 422)
  const { kind: _, ...value } = typedIn.value
  const done = await updateOrganisation(ctx.tx, o.id, typedIn.version, { ...value, active: typedIn.active })
  if (!done.ok)
    return showOne(ctx, o, { ...formState(ctx.fields, [], ctx.lang), errors: { name: t.nameTaken } }, 422)
  if (!done.value) return ctx.conflict(t.stale, again)
  const linked = await linkByName(ctx.tx, done.value)
  return ctx.redirect(paths.organisation(o.id), linked > 0 ? t.savedLinked(linked) : t.saved)
}

export const organisationRoutes: Route[] = [
  get(paths.organisations, list),
  get(paths.newOrganisation, (ctx) =>
    newPage(ctx, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm({ kind: 'provider' })),
  ),
  post(paths.newOrganisation, create),
  get(paths.organisation(':id'), async (ctx) => {
    const o = await found(ctx)
    if (!o) return ctx.notFound()
    return showOne(ctx, o, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(valuesOf(o)))
  }),
  post(paths.organisation(':id'), change),
]
