import type { WhatIf } from '#core/unit-proposal/explain-pair.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, Table } from '#platform/ui/index.ts'
import { resultTexts } from '../texts/result.ts'
import { whyTexts } from '../texts/why.ts'

type Words = {
  readonly lang: Lang
  readonly nameOf: (person: number) => string
  readonly titleOf: (vacancy: number) => string
}

/** Who would get another proposal than now, or none. */
export function MovesTable({ lang, nameOf, titleOf, moves }: Words & { moves: WhatIf['moves'] }) {
  const t = whyTexts(lang)
  const title = (vacancy: number) => (vacancy < 0 ? t.nothing : titleOf(vacancy))
  return (
    <Table
      caption={t.mustChange}
      rows={moves}
      columns={[
        { label: t.pickPerson, rowHeader: true, cell: (move) => nameOf(move.person) },
        { label: resultTexts(lang).from, cell: (move) => title(move.from) },
        { label: t.becomes, cell: (move) => title(move.to) },
      ]}
    />
  )
}

/** What follows from a refusal when the proposals are made again: until then nobody's proposal changes. */
export function AfterRefusal(p: Words & { after: WhatIf }) {
  const t = whyTexts(p.lang)
  const { instead, moves } = p.after
  return (
    <Card title={t.afterTitle}>
      <p>{instead < 0 ? t.afterNothing : t.afterInstead(p.titleOf(instead))}</p>
      {moves.length === 0 ? <p>{t.noChange}</p> : <MovesTable {...p} moves={moves} />}
      <p class="muted">{t.afterHow}</p>
    </Card>
  )
}
