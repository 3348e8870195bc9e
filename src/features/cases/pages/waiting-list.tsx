import { formatDay } from '#core/calendar/format-day.ts'
import type { Mover } from '#core/rotation/move-table.ts'
import type { CaseStep } from '#core/rotation/steps.ts'
import { waitingSteps } from '#core/rotation/tasks.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, WhoActsNext } from '#platform/ui/index.ts'
import { partTexts } from '../texts/parts.ts'
import { stepSentences } from '../texts/step-sentences.ts'
import { isMine, placeOf, whoText } from './step-words.ts'

type Props = {
  caseId: string
  steps: readonly CaseStep[]
  side: Mover
  lang: Lang
  href: (path: string) => string
}

const SHOWN = 6

/** What waits now: the reader's own first, each with why, by when, and the way to it. */
export function WaitingList(p: Props) {
  const t = partTexts(p.lang)
  const waiting = waitingSteps(p.steps)
  const mine = waiting.filter((step) => isMine(step, p.side))
  const others = waiting.filter((step) => !isMine(step, p.side))
  return (
    <section aria-labelledby="tur">
      <h2 id="tur">{t.whoseTurn}</h2>
      {waiting.length === 0 ? (
        <WhoActsNext who="none" what={t.nothingWaits} />
      ) : (
        <>
          {mine.length === 0 && <p>{t.noneOfYours}</p>}
          <ul class="bare case-waiting">
            {[...mine, ...others].slice(0, SHOWN).map((step) => (
              <li>
                <Waits {...p} step={step} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Waits({ step, side, lang, caseId, href }: Props & { step: CaseStep }) {
  const mine = isMine(step, side)
  const words = stepSentences(lang)[step.id]
  return (
    <>
      <WhoActsNext
        who={mine ? 'you' : { name: whoText(step.who, lang) }}
        what={words.todo}
        deadline={step.due && formatDay(step.due, lang)}
        overdue={step.late}
        action={
          mine && (
            <ButtonLink
              href={href(placeOf(step.place, caseId))}
              label={partTexts(lang).go}
              kind="secondary"
            />
          )
        }
      />
      <p class="muted case-why">{words.why}</p>
    </>
  )
}
