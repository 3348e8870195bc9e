import { allUnits, organisationNamed } from '#features/directory/index.ts'
import type { Role } from '#platform/auth/actor.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { choice, form, optionalChoice, optionalText } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import {
  bind,
  Card,
  EmptyState,
  errorList,
  Form,
  type FormState,
  SearchBox,
  Select,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import {
  type AccountLine,
  type AccountView,
  accountView,
  endMembership,
  findAccounts,
  setClosed,
  setDecides,
} from '../store.ts'
import { adminTexts } from '../texts.ts'

/** Roles an administrator may give; job-seekers and companies register themselves. */
const GIVEN = [
  'caseworker',
  'secretariat',
  'training_provider',
  'akasse',
  'steering',
  'admin',
] as const satisfies readonly Role[]
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

async function list(ctx: Ctx): Promise<Response> {
  const t = adminTexts(ctx.lang)
  const q = (ctx.query.get('q') ?? '').slice(0, 100).trim()
  const accounts = await findAccounts(ctx.tx, q)
  await ctx.logView([...new Set(accounts.flatMap((a) => a.people))], adminTexts('da').purposeList)
  const roles = edgeTexts(ctx.lang).roles
  return ctx.page(
    { title: t.accounts, lead: t.accountsLead, crumbs: [], noindex: true },
    <>
      <SearchBox action={ctx.href('/admin/konti')} label={t.search} submit={t.find} value={q} />
      {accounts.length === 0 ? (
        <EmptyState picture="empty-search" title={t.noAccounts} text={t.noAccountsText} />
      ) : (
        <Table<AccountLine>
          caption={t.accounts}
          hideCaption
          rows={accounts}
          columns={[
            {
              label: t.name,
              cell: (a) => <a href={ctx.href(`/admin/konti/${a.id}`)}>{a.name}</a>,
              rowHeader: true,
            },
            { label: t.roles, cell: (a) => a.roles.map((r) => roles[r]).join(', ') || '–' },
            {
              label: t.state,
              cell: (a) => (
                <StatusTag label={a.closed ? t.closed : t.open} tone={a.closed ? 'neutral' : 'success'} />
              ),
            },
          ]}
        />
      )}
    </>,
  )
}

async function showAccount(
  ctx: Ctx,
  view: AccountView,
  state: FormState = emptyForm(),
  status = 200,
): Promise<Response> {
  const t = adminTexts(ctx.lang)
  const roles = edgeTexts(ctx.lang).roles
  const field = bind(state)
  const path = ctx.href(`/admin/konti/${view.account.id}`)
  const units = await allUnits(ctx.tx)
  await ctx.logView(view.people, adminTexts('da').purposeAccount)
  return ctx.page(
    {
      title: view.account.name,
      crumbs: [{ label: t.accounts, href: ctx.href('/admin/konti') }],
      styles: ['admin.css'],
      noindex: true,
      status,
    },
    <>
      <p>{view.account.email}</p>
      <Table<AccountView['memberships'][number]>
        caption={t.roles}
        rows={view.memberships}
        empty="–"
        columns={[
          { label: t.role, cell: (m) => roles[m.role], rowHeader: true },
          { label: t.organisation, cell: (m) => m.unit ?? m.company ?? m.organisation ?? '–' },
          {
            label: t.action,
            hideLabel: true,
            cell: (m) => (
              <form method="post" action={path} class="row-action">
                <input type="hidden" name="_once" value={ctx.once()} />
                <input type="hidden" name="_membership" value={m.id} />
                {m.role === 'caseworker' && (
                  <SubmitButton
                    label={m.decides ? t.stopDeciding : t.letDecide}
                    kind="tertiary"
                    name="_action"
                    value={m.decides ? 'not-decide' : 'decide'}
                  />
                )}
                <SubmitButton label={t.endRole} kind="tertiary" name="_action" value="end" />
              </form>
            ),
          },
        ]}
      />
      <Card title={t.giveRole}>
        <Form action={path} once={ctx.once()} errors={errorList(state)}>
          <Select
            {...field('role')}
            label={t.role}
            options={GIVEN.map((r) => ({ value: r, label: roles[r] }))}
          />
          <Select
            {...field('unit')}
            label={t.unit}
            optional
            options={units.map((u) => ({ value: u.id, label: u.name }))}
          />
          <TextField {...field('organisation')} label={t.organisation} hint={t.organisationHint} optional />
          <Submit label={t.give} name="_action" value="give" />
        </Form>
      </Card>
      <form method="post" action={path}>
        <input type="hidden" name="_once" value={ctx.once()} />
        <SubmitButton
          label={view.account.disabled_at ? t.reopen : t.close}
          kind={view.account.disabled_at ? 'secondary' : 'warning'}
          name="_action"
          value={view.account.disabled_at ? 'open' : 'close'}
        />
      </form>
    </>,
  )
}

const read = async (ctx: Ctx): Promise<AccountView | undefined> =>
  isId(ctx.params.id ?? '') ? accountView(ctx.tx, ctx.params.id!) : undefined

async function act(ctx: Ctx): Promise<Response> {
  const t = adminTexts(ctx.lang)
  const view = await read(ctx)
  if (!view) return ctx.notFound()
  const { id } = view.account
  const back = `/admin/konti/${id}`
  switch (typed(ctx.fields, '_action')) {
    case 'close':
      if (id === ctx.actor.accountId)
        return ctx.conflict(t.notYourself, { href: ctx.href(back), label: t.account })
      await setClosed(ctx.tx, id, true)
      return ctx.redirect(back, t.closedReceipt)
    case 'open':
      await setClosed(ctx.tx, id, false)
      return ctx.redirect(back, t.reopenedReceipt)
    case 'end': {
      const membership = typed(ctx.fields, '_membership')
      const ended = isId(membership) ? await endMembership(ctx.tx, id, membership) : undefined
      return ended?.numUpdatedRows
        ? ctx.redirect(back, t.roleEnded)
        : ctx.conflict(t.gone, { href: ctx.href(back), label: t.account })
    }
    case 'decide':
    case 'not-decide': {
      const membership = typed(ctx.fields, '_membership')
      const decides = typed(ctx.fields, '_action') === 'decide'
      const set = isId(membership) ? await setDecides(ctx.tx, id, membership, decides) : undefined
      return set?.numUpdatedRows
        ? ctx.redirect(back, t.decidesSaved)
        : ctx.conflict(t.gone, { href: ctx.href(back), label: t.account })
    }
    case 'give':
      return give(ctx, view)
    default:
      return ctx.notFound()
  }
}

async function give(ctx: Ctx, view: AccountView): Promise<Response> {
  const t = adminTexts(ctx.lang)
  const units = await allUnits(ctx.tx)
  const schema = form({
    role: choice(GIVEN),
    unit: optionalChoice(units.map((u) => u.id)),
    organisation: optionalText({ max: 120 }),
  })
  const parsed = parseForm(schema, ctx.fields)
  if (!parsed.ok) {
    const state = formState(ctx.fields, parsed.problems, ctx.lang)
    return showAccount(ctx, view, state, 422)
  }
  const { role, unit, organisation } = parsed.value
  const refuse = (field: string, text: string) =>
    showAccount(ctx, view, { ...formState(ctx.fields, [], ctx.lang), errors: { [field]: text } }, 422)
  if (role === 'caseworker' && !unit) return refuse('unit', t.unitMissing)
  const organisationId = await organisationNamed(ctx.tx, role, organisation)
  const given = await unlessRefused(ctx.tx, { 23505: 'already' as const }, () =>
    ctx.tx
      .insertInto('membership')
      .values({
        account_id: view.account.id,
        role,
        unit_id: role === 'caseworker' || role === 'secretariat' ? unit : null,
        organisation: organisation || null,
        organisation_id: organisationId,
      })
      .execute(),
  )
  if (!given.ok) return refuse('role', t.alreadyHas)
  return ctx.redirect(`/admin/konti/${view.account.id}`, t.roleGiven)
}

export const accountsRoutes: Route[] = [
  get('/admin/konti', list),
  get('/admin/konti/:id', async (ctx) => {
    const view = await read(ctx)
    return view ? showAccount(ctx, view) : ctx.notFound()
  }),
  post('/admin/konti/:id', act),
]
