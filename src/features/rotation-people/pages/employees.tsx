import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { casePaths } from '#features/cases/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  Card,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Pagination,
  SearchBox,
  Submit,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { type EmployeeRow, fullName, PER_PAGE } from '../store/employees.ts'
import type { CompanyTexts } from '../texts/company.ts'
import { EmployeeFields } from './employee-fields.tsx'

type Href = (path: string) => string

/** Whether somebody can see the own page, in words. */
export function loginState(
  e: Pick<EmployeeRow, 'account_id' | 'invited_until' | 'email'>,
  t: CompanyTexts,
  lang: Lang,
): string {
  if (e.account_id) return t.loginState.active
  if (e.invited_until) return t.loginState.invited(formatDay(day(dayOf(e.invited_until)), lang))
  return e.email ? t.loginState.mail : t.loginState.none
}

type ListProps = {
  t: CompanyTexts
  lang: Lang
  href: Href
  rows: readonly EmployeeRow[]
  total: number
  query: { text: string; page: number }
}

/** The company's employees, with a search when there are many. */
export function EmployeeList({ t, lang, href, rows, total, query }: ListProps) {
  const to = (page: number) =>
    href(
      `${paths.employees}?${new URLSearchParams({ ...(query.text ? { q: query.text } : {}), side: String(page) })}`,
    )
  const ways = (
    <p class="buttons">
      <ButtonLink href={href(paths.newEmployee)} label={t.newEmployee} kind="primary" />
      <ButtonLink href={href(paths.importEmployees)} label={t.importEmployees} />
      <ButtonLink href={href(paths.workplaces)} label={t.workplaces} />
    </p>
  )
  if (total === 0 && query.text === '')
    return (
      <>
        <EmptyState title={t.noEmployees} text={t.noEmployeesText} />
        {ways}
      </>
    )
  return (
    <>
      {ways}
      <SearchBox
        action={href(paths.employees)}
        label={t.searchLabel}
        submit={t.search}
        name="q"
        value={query.text}
      />
      <h2>{t.found(total)}</h2>
      {rows.length === 0 ? (
        <EmptyState
          picture="empty-search"
          title={t.noneFound}
          text={t.noneFoundText}
          level={3}
          action={<ButtonLink href={href(paths.employees)} label={t.all} />}
        />
      ) : (
        <>
          <Table
            caption={t.employees}
            hideCaption
            rows={rows}
            columns={[
              {
                label: t.name,
                rowHeader: true,
                cell: (e) => <a href={href(paths.employee(e.id))}>{fullName(e)}</a>,
              },
              { label: t.function, cell: (e) => e.function_title },
              { label: t.workplace, cell: (e) => e.workplace_name },
              {
                label: t.hours,
                cell: (e) => (e.weekly_minutes === null ? '–' : formatHours(e.weekly_minutes, lang)),
              },
              { label: t.login, cell: (e) => loginState(e, t, lang) },
            ]}
          />
          <Pagination current={query.page} total={Math.ceil(total / PER_PAGE)} href={to} />
        </>
      )}
    </>
  )
}

type FormProps = {
  t: CompanyTexts
  action: string
  once: () => string
  state: FormState
  workplaces: readonly { id: string; name: string }[]
}

export const NewEmployee = (p: FormProps) => (
  <Form action={p.action} once={p.once()} errors={errorList(p.state)}>
    <EmployeeFields t={p.t} state={p.state} workplaces={p.workplaces} invites />
    <Submit label={p.t.save} />
  </Form>
)

type OneProps = FormProps & {
  lang: Lang
  href: Href
  row: EmployeeRow
  cases: readonly { id: string; number: number; title: string }[]
  problem?: string | undefined
}

/** One employee: what is known, the invitation, and the cases. */
export function EmployeePage(p: OneProps) {
  const { t, row, href } = p
  return (
    <div class="two-columns">
      <div>
        {p.problem && (
          <Alert kind="error" live>
            {p.problem}
          </Alert>
        )}
        <Form action={p.action} once={p.once()} errors={errorList(p.state)}>
          <input type="hidden" name="version" value={String(row.version)} />
          <EmployeeFields t={t} state={p.state} workplaces={p.workplaces} invites={false} />
          <Submit label={t.save} />
        </Form>
      </div>
      <div>
        <Card title={t.login}>
          <p>{loginState(row, t, p.lang)}</p>
          {!row.account_id && (
            <Form action={p.action} once={p.once()} label={t.login}>
              <SubmitButton
                label={row.invited_until ? t.inviteAgain : t.inviteNow}
                kind="secondary"
                name="do"
                value="invite"
              />
              {row.invited_until && (
                <SubmitButton label={t.withdraw} kind="tertiary" name="do" value="withdraw" />
              )}
            </Form>
          )}
        </Card>
        <Card title={t.inCases}>
          {p.cases.length === 0 ? (
            <>
              <p>{t.inNoCase}</p>
              <Form action={p.action} once={p.once()} label={t.remove}>
                <SubmitButton label={t.remove} kind="warning" name="do" value="remove" />
              </Form>
            </>
          ) : (
            <ul>
              {p.cases.map((c) => (
                <li>
                  <a href={href(casePaths.people(c.id))}>{t.caseName(c.number, c.title)}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  )
}
