import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, CardList, EmptyState, Form, StatusTag, SubmitButton } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { readSearch, searchPath } from '../query.ts'
import type { SavedRow } from '../saved-store.ts'
import { savedTexts } from '../texts/saved.ts'

type SavedListProps = {
  searches: readonly SavedRow[]
  action: string
  once: () => string
  lang: Lang
  href: (path: string) => string
}

/** Searches, each with its state and a way to stop it. */
export function SavedList({ searches, action, once, lang, href }: SavedListProps) {
  const t = savedTexts(lang)
  return (
    <CardList label={t.list}>
      {searches.map((one) => {
        const title = one.title === '' ? t.everything : one.title
        const frequency = one.frequency === 'weekly' ? 'weekly' : 'daily'
        return (
          <article class="box saved-search">
            <div>
              <h2 class="saved-title">
                <a href={href(pathOf(one))}>{title}</a>
              </h2>
              <p class="muted">
                {t.frequencyShort[frequency]} ·{' '}
                {t.since(formatDay(danishDayAt(one.created_at.getTime()), lang))}
              </p>
              {one.confirmed_at === null ? (
                <StatusTag label={t.waiting} tone="warning" />
              ) : (
                <StatusTag label={t.active} tone="success" />
              )}
            </div>
            <Form action={action} once={once()} label={t.stopOf(title)}>
              <input type="hidden" name="id" value={one.id} />
              <SubmitButton label={t.stop} kind="secondary" name="do" value="stop" />
            </Form>
          </article>
        )
      })}
    </CardList>
  )
}

const pathOf = (one: SavedRow): string => {
  const read = readSearch(new URLSearchParams(one.query))
  return read.ok ? searchPath(read.value) : paths.search
}

export function NoSaved({ lang, href }: { lang: Lang; href: (path: string) => string }) {
  const t = savedTexts(lang)
  return (
    <EmptyState
      title={t.none}
      text={t.noneText}
      action={<ButtonLink href={href(paths.search)} label={t.search} kind="primary" />}
    />
  )
}

/** For whoever is not logged in: the way to their searches goes through their mail. */
export function SavedElsewhere({ lang, href }: { lang: Lang; href: (path: string) => string }) {
  const t = savedTexts(lang)
  return (
    <EmptyState
      picture="phone"
      title={t.anonymousTitle}
      text={t.anonymous}
      action={
        <>
          <ButtonLink
            href={href(`/log-ind?retur=${encodeURIComponent(href(paths.saved))}`)}
            label={t.login}
          />
          <ButtonLink href={href(paths.search)} label={t.search} />
        </>
      }
    />
  )
}

export function DeadLink({ lang, href }: { lang: Lang; href: (path: string) => string }) {
  const t = savedTexts(lang)
  return (
    <EmptyState
      picture="lost"
      title={t.deadText}
      text={t.dead}
      action={<ButtonLink href={href(paths.search)} label={t.search} kind="primary" />}
    />
  )
}
