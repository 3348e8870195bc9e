import type { Lang } from '#platform/text/texts.ts'
import { Tag } from '#platform/ui/index.ts'
import type { NoticeRow } from '../store.ts'
import { homeTexts } from '../texts.ts'

/** How a kind of notice is said, by the feature that writes it. */
export type NoticeWords = (kind: string, data: Record<string, unknown>, lang: Lang) => string | undefined

type NoticeListProps = {
  notices: readonly NoticeRow[]
  words: NoticeWords
  lang: Lang
  href: (path: string) => string
}

/** Notices as links to what they are about. */
export function NoticeList({ notices, words, lang, href }: NoticeListProps) {
  const t = homeTexts(lang)
  const when = new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  return (
    <ul class="bare notices">
      {notices.map((n) => (
        <li>
          <a href={href(n.link)}>
            {words(n.kind, n.data as Record<string, unknown>, lang) ?? t.unknownNotice}
          </a>{' '}
          {!n.read_at && <Tag label={t.isNew} tone="brand" />}
          <span class="muted"> {when.format(n.at)}</span>
        </li>
      ))}
    </ul>
  )
}
