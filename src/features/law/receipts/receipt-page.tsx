import { formatTime, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { formatFact } from '#core/law/format-value.ts'
import type { ExplainedReceipt } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, Card, DefinitionList, PrintButton } from '#platform/ui/index.ts'
import { RulesCard } from './rules-card.tsx'
import type { StoredReceipt } from './store.ts'
import { receiptTexts } from './texts.ts'
import type { TriedAgain } from './try-again.ts'

type ReceiptPageProps = {
  lang: Lang
  stored: StoredReceipt
  explained: ExplainedReceipt
  scheme: Scheme
  again: TriedAgain
}

/** A kept receipt: the answer with its reasons, what it rests on, and whether it still can be repeated. */
export function ReceiptPage({ lang, stored, explained, scheme, again }: ReceiptPageProps) {
  const t = receiptTexts(lang)
  const { day, minutes } = localTimeAt(stored.madeAt.getTime())
  return (
    <div class="two-columns">
      <RulesCard receipt={explained} scheme={scheme} title={t.purposes[stored.purpose] ?? ''} lang={lang} />
      <div class="law-receipt-side">
        <Card title={t.facts}>
          <DefinitionList
            items={Object.entries(stored.receipt.facts).map(([fact, value]) => ({
              term: scheme.facts[fact]?.label[lang] ?? fact,
              value: formatFact(scheme, fact, value, lang),
            }))}
          />
        </Card>
        <Card title={t.again}>
          {again.same ? <p>{t.sameAgain}</p> : <Alert kind="error" title={t.otherAgain} level={3} />}
          <p>
            {again.newest.length === 0
              ? t.newestSame
              : t.newestOther(again.newest.map((id) => labelOf(scheme, id, lang)).join(', '))}
          </p>
          <p class="muted">
            {t.edition(scheme.name[lang], scheme.edition)}
            <br />
            {t.made(`${formatDay(day, lang)} ${formatTime(minutes)}`)}
            {stored.madeBy && ` · ${stored.madeBy}`}
          </p>
          <PrintButton />
        </Card>
      </div>
    </div>
  )
}

const labelOf = (scheme: Scheme, id: string, lang: Lang): string =>
  scheme.conditions.find((condition) => condition.id === id)?.label[lang] ?? id
