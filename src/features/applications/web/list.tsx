import { answerTime } from '#core/exchange/answer-time.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { CompanyApplications, SHOW, type Show } from '../pages/company-applications.tsx'
import { MyApplications } from '../pages/my-applications.tsx'
import { paths } from '../paths.ts'
import { changesOfCompany, linesOfCompany, linesOfPerson, namesOfCompany } from '../read/lists.ts'
import { applicationTexts } from '../texts/application.ts'

async function mine(ctx: Ctx) {
  const t = applicationTexts(ctx.lang)
  const lines = await linesOfPerson(ctx.tx, ctx.actor.personId ?? '')
  return ctx.page(
    { title: t.mine, lead: t.mineLead, noindex: true, crumbs: [] },
    <MyApplications lines={lines} lang={ctx.lang} today={ctx.today} href={ctx.href} />,
  )
}

async function ofCompany(ctx: Ctx) {
  const t = applicationTexts(ctx.lang)
  const companyId = ctx.actor.companyId ?? ''
  const lines = await linesOfCompany(ctx.tx, companyId)
  const names = await namesOfCompany(
    ctx.tx,
    lines.map((line) => line.id),
  )
  const named = lines.filter((line) => names.has(line.id)).map((line) => line.personId)
  await ctx.logView([...new Set(named)], applicationTexts('da').purposeList)
  const asked = ctx.query.get('vikariat')
  const show = ctx.query.get('vis')
  return ctx.page(
    { title: t.theirs, lead: t.theirsLead, noindex: true, crumbs: [], wide: true },
    <CompanyApplications
      lines={lines}
      names={names}
      chosen={{
        vacancy: lines.some((line) => line.vacancyId === asked) ? (asked ?? undefined) : undefined,
        show: (SHOW as readonly (string | null)[]).includes(show) ? (show as Show) : undefined,
      }}
      answers={answerTime(await changesOfCompany(ctx.tx, companyId))}
      lang={ctx.lang}
      today={ctx.today}
      href={ctx.href}
    />,
  )
}

export const listRoutes: Route[] = [get(paths.applications, mine), get(paths.companyApplications, ofCompany)]
