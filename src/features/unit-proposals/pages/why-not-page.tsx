import { conditionForPerson, helpFor } from '#core/exchange/condition-texts.ts'
import { type Alternative, reasonFor, type WhatIf } from '#core/unit-proposal/explain-pair.ts'
import type { Obstacle, Standing } from '#core/unit-proposal/standing.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, Card, Select, Table, TextField, WithErrorSummary } from '#platform/ui/index.ts'
import type { RunVacancyRow } from '../store/proposals.ts'
import { obstacleText } from '../texts/obstacles.ts'
import { resultTexts } from '../texts/result.ts'
import { type WhyTexts, whyTexts } from '../texts/why.ts'
import { priceWords } from './figure-words.ts'
import { MovesTable } from './moves-table.tsx'

/** What is answered about a person and a vikariat; `shown` are the numbers of others who are named in it. */
export type NotAnswer = { readonly shown: readonly number[] } & (
  | { readonly kind: 'too-old' | 'proposed' | 'person-gone' | 'vacancy-gone' }
  | { readonly kind: 'options'; readonly options: readonly Alternative[] }
  | { readonly kind: 'refused'; readonly reason: string | undefined }
  | { readonly kind: 'not-possible'; readonly today: Standing; readonly tellDetails: boolean }
  | {
      readonly kind: 'possible'
      readonly alternative: Alternative
      readonly own: { score: number; waitedWeeks: number }
      readonly whatIf: WhatIf | undefined
      readonly tellWaiting: boolean
    }
)

type Props = {
  lang: Lang
  action: string
  /** Undefined for a reader who knows people by number only. */
  people: readonly { no: number; name: string }[] | undefined
  vacancies: readonly RunVacancyRow[]
  person: number | undefined
  vacancy: number | undefined
  isMissing: boolean
  answer: NotAnswer | undefined
  nameOf: (no: number) => string
  titleOf: (no: number) => string
}

/** Asks about a person and a vikariat, and answers why they are not proposed to each other. */
export function WhyNotPage(p: Props) {
  const t = whyTexts(p.lang)
  const error = p.isMissing ? { error: t.missing } : {}
  return (
    <>
      <WithErrorSummary errors={p.isMissing ? [{ field: 'borger', text: t.missing }] : []}>
        <form method="get" action={p.action} class="up-ask">
          {p.people ? (
            <Select
              name="borger"
              label={t.pickPerson}
              width="l"
              value={p.person === undefined ? undefined : String(p.person)}
              options={p.people.map((one) => ({ value: String(one.no), label: one.name }))}
              {...error}
            />
          ) : (
            <TextField
              name="borger"
              label={`${t.pickPerson} nr.`}
              inputmode="numeric"
              width="s"
              value={p.person === undefined ? '' : String(p.person)}
              {...error}
            />
          )}
          <Select
            name="vikariat"
            label={t.pickVacancy}
            width="full"
            value={p.vacancy === undefined ? undefined : String(p.vacancy)}
            options={p.vacancies.map((one) => ({
              value: String(one.no),
              label: `${one.title} (${one.company_name}, ${one.town})`,
            }))}
          />
          <div class="submit">
            <button type="submit" class="button button-primary">
              <span>{t.ask}</span>
            </button>
          </div>
        </form>
      </WithErrorSummary>
      {p.answer && <Answer {...p} answer={p.answer} t={t} />}
    </>
  )
}

type Told = Omit<Props, 'answer'> & { answer: NotAnswer; t: WhyTexts }

function Answer(p: Told) {
  const { answer, t } = p
  switch (answer.kind) {
    case 'too-old':
      return <Alert kind="info">{t.tooOld}</Alert>
    case 'options':
      return <Options {...p} options={answer.options} />
    case 'proposed':
      return <Alert kind="success">{t.isProposed}</Alert>
    case 'person-gone':
      return <Alert kind="info">{t.personGone}</Alert>
    case 'vacancy-gone':
      return <Alert kind="info">{t.gone}</Alert>
    case 'refused':
      return (
        <Alert kind="info">
          {answer.reason === undefined ? t.isRefusedBefore : `${t.isRefused} ${answer.reason}`}
        </Alert>
      )
    case 'not-possible':
      return <NotPossible answer={answer} lang={p.lang} t={t} />
    case 'possible':
      return <Possible {...p} answer={answer} />
  }
}

/** What the person could have had, for who has only asked about the person. */
function Options(p: Omit<Told, 'answer'> & { options: readonly Alternative[] }) {
  const { t, lang } = p
  if (p.options.length === 0) return <Alert kind="info">{t.noOptions}</Alert>
  return (
    <Table
      caption={t.options}
      rows={p.options}
      columns={[
        {
          label: t.pickVacancy,
          rowHeader: true,
          cell: (one) => (
            <a href={`${p.action}?borger=${p.person}&vikariat=${one.opening}`}>{p.titleOf(one.opening)}</a>
          ),
        },
        { label: resultTexts(lang).score, numeric: true, cell: (one) => one.score.toLocaleString(lang) },
        { label: t.freePlaces, numeric: true, cell: (one) => one.freePlaces.toLocaleString(lang) },
      ]}
    />
  )
}

const PRIVATE: readonly Obstacle[] = ['hired', 'applied', 'not-certified']

function NotPossible(p: { answer: Extract<NotAnswer, { kind: 'not-possible' }>; lang: Lang; t: WhyTexts }) {
  const { today, tellDetails } = p.answer
  // what somebody has applied for and what was decided of them is between them and their job centre
  const told = today.inTheWay.filter((one) => tellDetails || !PRIVATE.includes(one))
  if (today.inTheWay.length === 0) return <Alert kind="info">{p.t.changedNow}</Alert>
  const ofFit = new Map(today.fit.missing.map((one) => [one.key, conditionForPerson(one, p.lang)]))
  const isNear = today.fit.nearMiss && today.inTheWay.length === 1
  const help = isNear ? today.fit.missing.flatMap((one) => helpFor(one, p.lang) ?? []) : []
  return (
    <Card title={p.t.notPossible}>
      <ul>
        {told.length < today.inTheWay.length && <li>{p.t.privateObstacle}</li>}
        {told.map((one) => {
          const said = tellDetails ? ofFit.get(one as never) : undefined
          return (
            <li>
              {one === 'occupation' ? p.t.otherOccupation : obstacleText(one, p.lang)}
              {said && <span class="up-line">»{said}«</span>}
            </li>
          )
        })}
      </ul>
      {tellDetails && help.length > 0 && (
        <>
          <h3>{p.t.near}</h3>
          <ul>
            {help.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Possible(p: Omit<Told, 'answer'> & { answer: Extract<NotAnswer, { kind: 'possible' }> }) {
  const { answer, t, lang } = p
  const n = (value: number) => value.toLocaleString(lang)
  const { alternative, own, whatIf } = answer
  const price = whatIf ? priceWords(whatIf.price, resultTexts(lang), lang) : []
  return (
    <>
      <Card title={t.possible}>
        <ul>
          {alternative.holders.map((one) => (
            <li>
              {p.nameOf(one.person)} {answer.tellWaiting ? t.tookPlace(n(one.score), n(one.waitedWeeks)) : ''}{' '}
              {t.tookBecause[reasonFor(one, own)]}
            </li>
          ))}
          {alternative.freePlaces > 0 && <li>{t.freePlace}</li>}
        </ul>
        {answer.tellWaiting && (
          <>
            <p>{t.own(n(own.score), n(own.waitedWeeks))}</p>
            <p class="muted">{t.notNames}</p>
          </>
        )}
      </Card>
      {whatIf && (
        <Card title={t.costTitle}>
          {price.length === 0 ? (
            <p>{t.costNone}</p>
          ) : (
            <>
              <p>{t.costIs}</p>
              <ul>
                {price.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            </>
          )}
          {whatIf.moves.length === 0 ? (
            <p>{t.noChange}</p>
          ) : (
            <MovesTable lang={lang} nameOf={p.nameOf} titleOf={p.titleOf} moves={whatIf.moves} />
          )}
          <p class="muted">{t.howTo}</p>
        </Card>
      )}
    </>
  )
}
