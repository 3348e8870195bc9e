import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { ApiDocsPage } from '../pages/api-docs-page.tsx'
import { paths } from '../paths.ts'
import { apiTexts } from '../texts/api.ts'

/** The API in words and, where scripts run, in Swagger UI served by ourselves. */
export const apiDocsRoutes = (described: readonly Route[]): Route[] => [
  get(paths.apiDocs, (ctx: Ctx) => {
    const t = apiTexts(ctx.lang).docs
    return ctx.page(
      {
        title: t.title,
        lead: t.lead,
        crumbs: [],
        styles: ['swagger/swagger-ui.css', 'api-docs.css'],
        scripts: ['swagger/swagger-ui-bundle.js', 'api-docs.js'],
      },
      <ApiDocsPage
        lang={ctx.lang}
        document={paths.openApi}
        operations={described.flatMap((r) =>
          r.api ? [{ method: r.method, path: r.path, summary: r.api.summary, key: r.api.key }] : [],
        )}
      />,
    )
  }),
]
