import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { paths } from '../paths.ts'
import { ownData } from '../store/own-data.ts'

/** A copy of everything kept of the employee who asks (GDPR art. 15 and 20), as a file a program can read. */
async function download(ctx: Ctx): Promise<Response> {
  const { employeeId } = ctx.actor
  if (!employeeId) return ctx.notFound()
  const content = { made: ctx.now.toISOString(), ...(await ownData(ctx.tx, employeeId)) }
  return new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="mine-oplysninger.json"',
      'cache-control': 'no-store',
    },
  })
}

export const ownDataRoutes: Route[] = [get(paths.ownData, download)]
