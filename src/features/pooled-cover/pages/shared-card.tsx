import { formatPeriod } from '#core/calendar/format-day.ts'
import type { PoolStatus } from '#core/pooled-cover/pool-moves.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, StatusTag, type Tone } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { AbsenceRow } from '../store/runs.ts'
import type { SharedRow } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { aboutHours, jobName } from '../words.ts'

export const TONES: Readonly<Record<PoolStatus, Tone>> = {
  proposed: 'info',
  asked: 'warning',
  agreed: 'success',
  reopened: 'error',
  lapsed: 'error',
  posted: 'success',
  dropped: 'neutral',
}

/** One shared vikariat in a list. */
export function SharedCard(p: {
  lang: Lang
  href: (path: string) => string
  shared: SharedRow
  absences?: readonly AbsenceRow[]
}) {
  const { shared, lang, absences } = p
  const t = poolTexts(lang)
  const companies = absences && [...new Set(absences.map((row) => row.company ?? ''))]
  return (
    <Card
      title={t.shared(jobName(shared.occupation_code, lang))}
      level={3}
      aside={<StatusTag label={t.statuses[shared.status]} tone={TONES[shared.status]} />}
    >
      <ul class="bare">
        <li>
          {formatPeriod({ from: shared.starts_on, to: shared.ends_on }, lang)},{' '}
          {t.weekly(aboutHours(shared.average_minutes, lang))}
        </li>
        {absences && companies && (
          <li>
            {t.covers(absences.length, companies.length)}: {companies.join(', ')}
          </li>
        )}
        {shared.candidates !== null && <li>{t.candidates(shared.candidates)}</li>}
      </ul>
      <p class="buttons">
        <ButtonLink
          href={p.href(paths.shared(shared.run_id, shared.id))}
          label={`${t.see} (${t.number(shared.number).toLowerCase()})`}
        />
      </p>
    </Card>
  )
}
