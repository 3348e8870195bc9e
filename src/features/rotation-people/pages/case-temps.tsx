import type { Day } from '#core/calendar/day.ts'
import type { TempStatus } from '#core/rotation/temp-moves.ts'
import type { Lang } from '#platform/text/texts.ts'
import { StatusTag, Table, type Tone } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { CaseTempRow } from '../store/case-temps.ts'
import type { PeopleTexts } from '../texts/people.ts'
import { dayText, periodText } from './day-text.ts'

const TEMP_TONES: Record<TempStatus, Tone> = {
  reserved: 'info',
  active: 'success',
  ended: 'neutral',
  cancelled: 'error',
}

/** Where a vikariat stands; somebody hired for later says from when. */
export function TempState({
  row,
  t,
  lang,
  today,
}: {
  row: CaseTempRow
  t: PeopleTexts
  lang: Lang
  today: Day
}) {
  const later = row.status === 'active' && row.from > today
  return (
    <StatusTag
      label={later ? t.tempBegins(dayText(row.from, lang)) : t.tempStatus[row.status]}
      tone={later ? 'info' : TEMP_TONES[row.status]}
    />
  )
}

type Props = {
  today: Day
  t: PeopleTexts
  lang: Lang
  href: (path: string) => string
  caseId: string
  temps: readonly CaseTempRow[]
  may: { open: boolean }
}

/** What is written of a vikar's way, in a few words. */
export const introductionText = (r: CaseTempRow, t: PeopleTexts): string =>
  r.introduction && r.colleague ? t.colleagueIs(r.colleague) : t.missing

export function halfWayText(r: CaseTempRow, t: PeopleTexts, lang: Lang): string {
  if (r.half_way_held_on) return t.held(dayText(r.half_way_held_on, lang))
  return r.half_way_on ? t.planned(dayText(r.half_way_on, lang)) : t.missing
}

/** The vikarer of a case and how far each one's way is prepared. */
export function TempTable({ t, lang, href, today, caseId, temps, may }: Props) {
  return (
    <Table
      caption={t.temps}
      hideCaption
      rows={temps}
      columns={[
        {
          label: t.name,
          rowHeader: true,
          cell: (r) =>
            may.open ? <a href={href(paths.caseTemp(caseId, r.id))}>{r.shown_name}</a> : r.shown_name,
        },
        { label: t.function, cell: (r) => r.function_title },
        { label: t.period, cell: (r) => periodText(r.from, r.to, lang) },
        {
          label: t.tempState,
          cell: (r) => <TempState row={r} t={t} lang={lang} today={today} />,
        },
        { label: t.introduction, cell: (r) => introductionText(r, t) },
        { label: t.halfWay, cell: (r) => halfWayText(r, t, lang) },
        { label: t.perspective, cell: (r) => (r.perspective ? t.perspectives[r.perspective] : t.missing) },
      ]}
    />
  )
}
