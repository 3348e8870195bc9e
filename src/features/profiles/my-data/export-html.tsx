import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import { exportTexts } from '../texts/export.ts'
import type { Export } from './export.ts'
import type { Row } from './row.ts'

type Words = ReturnType<typeof exportTexts>

/** The file with everything as a page of its own: it needs nothing but itself, and prints. */
export async function exportHtml(all: Export, lang: Lang): Promise<string> {
  const t = exportTexts(lang)
  const moments = new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  const page = (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{t.title}</title>
        </head>
        <body>
          <main>
            <h1>{t.title}</h1>
            <p>{t.madeAt(moments.format(new Date(all.madeAt)))}</p>
            {Object.entries(all.parts).map(([name, rows]) => (
              <section>
                <h2>{t.parts[name] ?? name}</h2>
                {rows.length === 0 ? (
                  <p>{t.nothing}</p>
                ) : (
                  rows.map((row) => <Facts row={row} t={t} moments={moments} />)
                )}
              </section>
            ))}
            {all.files.length > 0 && (
              <section>
                <h2>{t.files}</h2>
                {all.files.map((file) => (
                  <p>{t.fileText(file.name)}</p>
                ))}
              </section>
            )}
          </main>
        </body>
      </html>
    </>
  )
  return String(await page.toString())
}

function Facts({ row, t, moments }: { row: Row; t: Words; moments: Intl.DateTimeFormat }) {
  return (
    <>
      <dl>
        {Object.entries(row).flatMap(([name, value]) => {
          const said = sayValue(value, t, moments)
          return said === '' ? [] : [<dt>{labelOf(name, t)}</dt>, <dd>{said}</dd>]
        })}
      </dl>
      <hr />
    </>
  )
}

const labelOf = (name: string, t: Words): string => {
  const label = t.fields[name] ?? name.replaceAll('_', ' ')
  return label.charAt(0).toUpperCase() + label.slice(1)
}

function sayValue(value: unknown, t: Words, moments: Intl.DateTimeFormat): Child {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return moments.format(value)
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (Array.isArray(value)) return value.map((one) => sayValue(one, t, moments)).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${labelOf(name, t)}: ${sayValue(inner, t, moments)}`)
      .join(', ')
  return String(value)
}
