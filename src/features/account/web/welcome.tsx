import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { WelcomeChoice } from '../pages/welcome.tsx'
import { paths } from '../paths.ts'
import { welcomeTexts } from '../texts/welcome.ts'
import { identityOf } from './identity-of.ts'
import { keepReturn, returnPath } from './return-path.ts'

async function welcome(ctx: Ctx): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  const { givenName } = await identityOf(ctx)
  const more = keepReturn(returnPath(ctx))
  return ctx.page(
    { title: t.title, lead: t.lead(givenName), noindex: true, crumbs: [] },
    <WelcomeChoice
      t={t}
      jobseeker={ctx.href(paths.welcomeJobseeker) + more}
      company={ctx.href(paths.welcomeCompany) + more}
      contact={ctx.href('/kontakt')}
    />,
  )
}

export const welcomeRoutes: Route[] = [get(paths.welcome, welcome)]
