import { z } from 'zod'
import { findCase } from '#features/cases/index.ts'
import { problem } from '#features/exchange-io/index.ts'
import { readReply, refusal } from '#platform/http/api-reply.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { caseDocument } from '../document/case-document.ts'
import { readDocument } from '../document/read-document.ts'
import { paths } from '../paths.ts'
import { caseIoTexts } from '../texts/case-io.ts'

const MOST = 1000
const TAG = 'Rotation cases'

const caseList = z.object({
  items: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      created: z.string().meta({ format: 'date-time' }),
      started: z.string().nullable().meta({ format: 'date-time' }),
      ended: z.string().nullable().meta({ format: 'date-time' }),
    }),
  ),
})
async function list(ctx: Ctx): Promise<Response> {
  const rows = await ctx.tx
    .selectFrom('rotation_case')
    .select(['number', 'title', 'created_at', 'started_at', 'ended_at'])
    .where('company_id', '=', ctx.actor.companyId)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute()
  return readReply(ctx, {
    items: rows.map((r) => ({
      number: r.number,
      title: r.title,
      created: r.created_at.toISOString(),
      started: r.started_at?.toISOString() ?? null,
      ended: r.ended_at?.toISOString() ?? null,
    })),
  } satisfies z.input<typeof caseList>)
}

async function read(ctx: Ctx): Promise<Response> {
  const notFound = () => refusal(404, 'not_found', caseIoTexts(ctx.lang).apiNotFound)
  const number = ctx.params.number ?? ''
  if (!/^[1-9]\d{0,11}$/.test(number)) return notFound()
  const found = await ctx.tx
    .selectFrom('rotation_case')
    .select('id')
    .where('number', '=', Number(number))
    .executeTakeFirst()
  const row = found && (await findCase(ctx.tx, found.id))
  return row ? readReply(ctx, await readDocument(ctx.tx, row, ctx.now)) : notFound()
}

/** What a company's key reads of its own cases. */
export const caseApiRoutes: Route[] = [
  get(paths.apiCases, list, {
    api: {
      id: 'listOwnCases',
      tag: TAG,
      summary: 'The company’s rotation cases, the newest first',
      key: true,
      responses: { 200: { description: 'At most 1,000', schema: caseList } },
    },
  }),
  get(paths.apiCase(':number'), read, {
    api: {
      id: 'readOwnCase',
      tag: TAG,
      summary: 'One whole case: people, training, cover, agreement, grants, hours and claims',
      key: true,
      params: { number: 'The case’s number' },
      responses: {
        200: { description: 'The case as a document', schema: caseDocument },
        404: { description: 'There is no such case of this company', schema: problem },
      },
    },
  }),
]
