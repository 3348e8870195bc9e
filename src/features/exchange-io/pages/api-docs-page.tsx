import type { Lang } from '#platform/text/texts.ts'
import { FileLink, Table } from '#platform/ui/index.ts'
import { apiTexts } from '../texts/api.ts'

type Operation = { method: string; path: string; summary: string; key: boolean }

/** Every address with what it does, for all; below it the same to try out, for those with script. */
export function ApiDocsPage(p: { lang: Lang; document: string; operations: readonly Operation[] }) {
  const t = apiTexts(p.lang).docs
  return (
    <>
      <p>{t.rules}</p>
      <p>{t.keys}</p>
      <p>
        <FileLink href={p.document} name={t.document} kind="json" />
      </p>
      <Table
        caption={t.operations}
        rows={p.operations}
        columns={[
          {
            label: t.address,
            rowHeader: true,
            cell: (o) => (
              <code>
                {o.method} {o.path.replace(/:(\w+)/g, '{$1}')}
              </code>
            ),
          },
          { label: t.does, cell: (o) => <span lang="en">{o.summary}</span> },
          { label: t.key, cell: (o) => (o.key ? t.needed : t.notNeeded) },
        ]}
      />
      <section aria-labelledby="try">
        <h2 id="try">{t.try}</h2>
        <div id="swagger-ui" data-document={p.document} lang="en">
          <noscript>
            <p>{t.noScript}</p>
          </noscript>
        </div>
      </section>
    </>
  )
}
