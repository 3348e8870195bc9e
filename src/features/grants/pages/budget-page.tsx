import type { BudgetState } from '#core/rotation/grant-budget.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  KeyFigures,
  Meter,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextField,
  ViewLinks,
} from '#platform/ui/index.ts'
import { grantTexts } from '../texts/grants.ts'

type Caseworker = { readonly id: string; readonly name: string; readonly decides: boolean }

export function BudgetPage(p: {
  lang: Lang
  action: string
  once: () => string
  state: FormState
  year: number
  years: readonly { year: number; href: string }[]
  budget: BudgetState & { version: number }
  approvedOre: number
  caseworkers: readonly Caseworker[]
  /** Those who may decide name the others. */
  mayName: boolean
  listHref: string
}) {
  const t = grantTexts(p.lang)
  const field = bind(p.state)
  const { amountOre, grantedOre, version } = p.budget
  const money = (ore: number) => formatMoney(ore, p.lang)
  const share = (ore: number) => (amountOre ? Math.max(0, Math.min(1, ore / amountOre)) : 0)
  return (
    <>
      <ViewLinks
        label={t.year}
        links={p.years.map(({ year, href }) => ({ href, label: t.yearLink(year), current: year === p.year }))}
      />
      <KeyFigures
        figures={[
          { label: t.budgetAmount, value: amountOre === undefined ? '–' : money(amountOre) },
          { label: t.budgetGranted, value: money(grantedOre), href: p.listHref },
          { label: t.budgetPaid, value: money(p.approvedOre) },
          { label: t.budgetLeft, value: amountOre === undefined ? '–' : money(amountOre - grantedOre) },
        ]}
      />
      {amountOre !== undefined && (
        <Meter
          title={t.budgetOf(p.year)}
          parts={[
            {
              label: t.budgetGranted,
              share: share(grantedOre),
              text: t.usedText(money(grantedOre), money(amountOre)),
            },
            {
              label: t.budgetPaid,
              share: share(p.approvedOre),
              text: t.usedText(money(p.approvedOre), money(amountOre)),
            },
          ]}
        />
      )}
      <Card title={`${t.setBudget} ${p.year}`}>
        <Form action={p.action} once={p.once()} errors={errorList(p.state)}>
          <input type="hidden" name="year" value={String(p.year)} />
          <input type="hidden" name="version" value={String(version)} />
          <TextField
            {...field('amount')}
            label={t.budgetAmount}
            hint={t.setBudgetHint}
            inputmode="decimal"
            width="m"
            suffix="kr."
          />
          <Submit label={t.saveBudget} name="do" value="amount" />
        </Form>
      </Card>
      <Card title={t.deciders}>
        <p>
          {t.decidersText} {!p.mayName && t.onlyDeciders}
        </p>
        <Table<Caseworker>
          caption={t.deciders}
          hideCaption
          rows={p.caseworkers}
          columns={[
            { label: t.name, rowHeader: true, cell: (c) => c.name },
            {
              label: t.state,
              cell: (c) => (
                <StatusTag
                  label={c.decides ? t.decides : t.decidesNot}
                  tone={c.decides ? 'success' : 'neutral'}
                />
              ),
            },
            {
              label: t.action,
              hideLabel: true,
              cell: (c) => p.mayName && <NameForm {...p} who={c} />,
            },
          ]}
        />
      </Card>
    </>
  )
}

function NameForm({
  who,
  action,
  once,
  lang,
}: {
  who: Caseworker
  action: string
  once: () => string
  lang: Lang
}) {
  const t = grantTexts(lang)
  return (
    <form method="post" action={action}>
      <input type="hidden" name="_once" value={once()} />
      <input type="hidden" name="membership" value={who.id} />
      {!who.decides && <input type="hidden" name="decides" value="ja" />}
      <SubmitButton
        label={who.decides ? t.stopDecidingWho(who.name) : t.letDecideWho(who.name)}
        kind="tertiary"
        name="do"
        value="decider"
      />
    </form>
  )
}
