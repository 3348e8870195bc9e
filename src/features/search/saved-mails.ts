import type { MailTemplates } from '#platform/mail/index.ts'
import { paths } from './paths.ts'
import { mailTexts } from './texts/mails.ts'

export const CONFIRM_MAIL = 'saved-search.confirm'
export const NEWS_MAIL = 'saved-search.news'

/** One search's news in a mail: only what everybody may see. */
export type SearchNews = {
  title: string
  count: number
  /** Address of the search, and the token that manages it. */
  path: string
  token: string
  hits: { number: number; title: string; town: string }[]
}

export const savedMails: MailTemplates = {
  [CONFIRM_MAIL]: (data, lang, link) => {
    const t = mailTexts(lang)
    const url = link(paths.savedLink(String(data.token)))
    return { subject: t.confirmSubject, text: t.confirm(String(data.title), url), stop: t.confirmStop }
  },
  [NEWS_MAIL]: (data, lang, link) => {
    const t = mailTexts(lang)
    const news = data.searches as SearchNews[]
    const count = news.reduce((sum, one) => sum + one.count, 0)
    const parts = news.map((one) =>
      [
        t.heading(one.title, one.count),
        ...one.hits.map((hit) => `- ${hit.title}, ${hit.town}\n  ${link(paths.vacancy(hit.number))}`),
        t.seeAll(link(one.path)),
      ].join('\n'),
    )
    return {
      subject: t.newsSubject(count),
      text: [t.news, ...parts].join('\n\n'),
      stop: t.newsStop(link(paths.savedLink(news[0]?.token ?? ''))),
    }
  },
}
