import type { FitPartKey } from '#core/exchange/fit-parts.ts'
import { partForCompany, partForPerson } from '#core/exchange/fit-texts.ts'
import { type Alternative, reasonFor, type WhatIf } from '#core/unit-proposal/explain-pair.ts'
import type { Standing } from '#core/unit-proposal/standing.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, Card } from '#platform/ui/index.ts'
import type { ProposalRow } from '../store/proposals.ts'
import { obstacleText } from '../texts/obstacles.ts'
import { type WhyTexts, whyTexts } from '../texts/why.ts'

export type Reasons = {
  readonly lang: Lang
  readonly row: ProposalRow
  readonly today: Standing | 'person-gone' | 'vacancy-gone'
  /** Openings that are possible for the person, best first, with what they are called. */
  readonly alternatives: readonly (Alternative & { title: string })[]
  readonly own: { score: number; waitedWeeks: number } | undefined
  readonly ifNo: WhatIf | undefined
  /** Whether the reader may know who it is. */
  readonly known: boolean
}

const MOST_ALTERNATIVES = 3
/** Parts of a fit that tell more of somebody than whoever may not know them should read. */
const OWN: ReadonlySet<FitPartKey> = new Set(['travel', 'skills'])

/** Why somebody is proposed for a vikariat, so that it can be told to them. */
export function WhyCards(p: Reasons) {
  const t = whyTexts(p.lang)
  return (
    <>
      <Card title={p.known ? t.sayIt : t.reasons}>
        <Today {...p} t={t} />
      </Card>
      <Card title={t.othersTitle}>
        <Better {...p} t={t} />
      </Card>
      {p.ifNo && p.row.state !== 'refused' && (
        <Card title={t.worth}>
          <IfNo ifNo={p.ifNo} t={t} />
        </Card>
      )}
    </>
  )
}

type Told = Reasons & { t: WhyTexts }

function Today({ today, known, lang, t }: Told) {
  if (today === 'person-gone') return <p>{t.personGone}</p>
  if (today === 'vacancy-gone') return <p>{t.gone}</p>
  const said = today.fit.parts
    .filter((part) => part.score > 0)
    .flatMap((part) =>
      // where somebody lives, what they hope for and what they have written is between them and their job centre
      known ? partForPerson(part, lang) : OWN.has(part.key) ? [] : (partForCompany(part, lang) ?? []),
    )
  return (
    <>
      {known && <h3>{t.reasons}</h3>}
      <ul>
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {today.inTheWay.length > 0 ? (
        <Alert kind="warning">
          {t.changed} {known && today.inTheWay.map((one) => obstacleText(one, lang)).join('. ')}
        </Alert>
      ) : (
        <>
          <h3>{t.checked}</h3>
          {known ? <Checked today={today} t={t} /> : <p>{t.regionReasons}</p>}
        </>
      )}
      {!known && <p class="muted">{t.regionNote}</p>}
    </>
  )
}

function Checked({ today, t }: { today: Standing; t: WhyTexts }) {
  const travel = today.fit.parts.find((part) => part.key === 'travel')
  const { checks } = t
  const lines = [
    checks.period,
    checks.hours,
    travel ? checks.travel(String(travel.minutes)) : checks.travelUnknown,
    checks.certificates,
    checks.languages,
    checks.licences,
    checks.free,
  ]
  return (
    <ul>
      {lines.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  )
}

function Better({ alternatives, own, row, lang, t }: Told) {
  const better = alternatives.filter((one) => one.score > row.score).slice(0, MOST_ALTERNATIVES)
  if (better.length === 0 || !own) return <p>{t.noBetter}</p>
  return (
    <ul>
      {better.map((one) => {
        const holder = one.holders.toSorted((a, b) => a.score - b.score)[0]
        const reason = holder && reasonFor(holder, { ...own, score: one.score })
        return (
          <li>
            {t.better(one.title, one.score.toLocaleString(lang))},{' '}
            {one.freePlaces > 0 || !reason ? t.free : t.holderReasons[reason]}
          </li>
        )
      })}
    </ul>
  )
}

function IfNo({ ifNo, t }: { ifNo: WhatIf; t: WhyTexts }) {
  return (
    <p>{[ifNo.price.filled > 0 ? t.worthEmpty : t.worthFill, t.worthText(ifNo.moves.length)].join(' ')}</p>
  )
}
