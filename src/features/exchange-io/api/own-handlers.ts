import { limits } from '#core/exchange/limits.ts'
import { hasHiddenCharacters } from '#core/text/hidden-characters.ts'
import { type CompanyRow, findCompany } from '#features/directory/index.ts'
import {
  closeVacancy,
  countOpen,
  fieldTexts,
  insertVacancies,
  publishVacancy,
  type Saved,
  saveVacancy,
  saysSomethingNew,
  type VacancyHooks,
  type VacancyInput,
  type VacancyRow,
  vacanciesByNumber,
  vacanciesByOrigin,
} from '#features/vacancies/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { MAX_ID } from '../import/interpret-record.ts'
import { ImportUnderWay, waitForTurn } from '../import/take-turn.ts'
import { apiTexts } from '../texts/api.ts'
import { cursorOf, numberPlace } from './cursor.ts'
import { ownVacanciesAfter } from './own-store.ts'
import { limitOf } from './public-routes.ts'
import { fieldName, readBody, readQuery, readVacancy } from './read-input.ts'
import { readReply, refusal } from './reply.ts'
import { closing, ownQuery } from './schemas.ts'
import { etagOf, ownJson } from './vacancy-json.ts'

/*
 * What a program does with a company's own vikariater: the same actions as the pages, under the same rules. Another
 * company's vikariat is not there.
 */

const MAX_SOURCE = 60

const companyOf = (ctx: Ctx): string => {
  const { companyId } = ctx.actor
  if (!companyId) throw new Error('a key belongs to a company')
  return companyId
}
const envOf = (ctx: Ctx) => ({ tx: ctx.tx, actor: ctx.actor, today: ctx.today, enqueue: ctx.enqueue })

async function ownVacancy(ctx: Ctx): Promise<VacancyRow | undefined> {
  const number = ctx.params.number ?? ''
  if (!/^[1-9]\d{0,11}$/.test(number)) return undefined
  const [found] = await vacanciesByNumber(ctx.tx, companyOf(ctx), [Number(number)])
  return found
}

const notFound = (ctx: Ctx): Response => refusal(404, 'not_found', apiTexts(ctx.lang).notFound)

const shown = (ctx: Ctx, status: number, v: VacancyRow): Response =>
  Response.json(ownJson(v, ctx.today, ctx.lang, ctx.config.baseUrl), {
    status,
    headers: {
      etag: etagOf(v),
      ...(status === 201 ? { location: `${ctx.config.baseUrl}/api/v1/me/vacancies/${v.number}` } : {}),
    },
  })

export async function listOwn(ctx: Ctx): Promise<Response> {
  const t = apiTexts(ctx.lang)
  const query = readQuery(ownQuery, ctx.query, ctx.lang)
  if (!query.ok)
    return refusal(
      'status' in query ? query.status : 422,
      'invalid',
      t.invalid,
      'fields' in query ? query.fields : [],
    )
  const { status, cursor } = query.value
  const limit = limitOf(query.value.limit)
  const below = cursor === undefined ? undefined : numberPlace(cursor)
  if (limit === undefined) return refusal(422, 'invalid', t.invalid, [{ field: 'limit', message: t.limit }])
  if (cursor !== undefined && below === undefined)
    return refusal(422, 'invalid', t.invalid, [{ field: 'cursor', message: t.cursor }])
  const found = await ownVacanciesAfter(ctx.tx, companyOf(ctx), { status, below, limit: limit + 1 })
  const page = found.slice(0, limit)
  const next = found.length > limit ? cursorOf(page.at(-1)!.number) : null
  return readReply(ctx, {
    items: page.map((v) => ownJson(v, ctx.today, ctx.lang, ctx.config.baseUrl)),
    next,
  })
}

export async function readOwn(ctx: Ctx): Promise<Response> {
  const v = await ownVacancy(ctx)
  if (!v) return notFound(ctx)
  return readReply(ctx, ownJson(v, ctx.today, ctx.lang, ctx.config.baseUrl), { etag: etagOf(v) })
}

/** The company, when it may have one more vikariat. */
async function withRoom(ctx: Ctx): Promise<CompanyRow | Response> {
  const t = apiTexts(ctx.lang)
  const company = await findCompany(ctx.tx, companyOf(ctx))
  if (!company) return notFound(ctx)
  if (company.status === 'dissolved') return refusal(409, 'company_dissolved', t.dissolved)
  if ((await countOpen(ctx.tx, company.id)) >= limits.vacanciesPerCompany)
    return refusal(409, 'too_many_open', t.tooMany)
  return company
}

async function make(
  ctx: Ctx,
  input: VacancyInput,
  known: { name: string; id: string } | null,
): Promise<Response> {
  const company = await withRoom(ctx)
  if (company instanceof Response) return company
  const [made] = await insertVacancies(
    envOf(ctx),
    { id: company.id, unitId: company.unit_id },
    [{ input, origin: { source: 'api', known } }],
    false,
  )
  return shown(ctx, 201, made!.vacancy)
}

export async function create(ctx: Ctx): Promise<Response> {
  const input = readVacancy(ctx.json, ctx.lang)
  if (!input.ok) return refusal(422, 'invalid', apiTexts(ctx.lang).invalid, input.fields)
  return make(ctx, input.value, null)
}

export async function replace(ctx: Ctx): Promise<Response> {
  const t = apiTexts(ctx.lang)
  const v = await ownVacancy(ctx)
  if (!v) return notFound(ctx)
  const input = readVacancy(ctx.json, ctx.lang)
  if (!input.ok) return refusal(422, 'invalid', t.invalid, input.fields)
  const ifMatch = ctx.request.headers.get('if-match')
  if (ifMatch !== null && !/^"\d{1,12}-\d{1,9}"$/.test(ifMatch))
    return refusal(400, 'bad_if_match', t.badIfMatch)
  if (ifMatch !== null && ifMatch !== etagOf(v)) return refusal(412, 'changed', t.changed)
  return save(ctx, v, input.value, ifMatch === null ? undefined : v.version)
}

/** By what the company's own system knows it by: made the first time, replaced after that, untouched when nothing is new. */
export async function upsert(ctx: Ctx): Promise<Response> {
  const t = apiTexts(ctx.lang)
  const name = (ctx.params.source ?? '').trim().normalize('NFC')
  const id = (ctx.params.id ?? '').trim().normalize('NFC')
  const bad = (text: string, max: number) =>
    text === '' || text.length > max || hasHiddenCharacters(text) || /\p{Cc}/u.test(text)
  if (bad(name, MAX_SOURCE) || bad(id, MAX_ID)) return refusal(422, 'bad_source', t.badOrigin)
  const input = readVacancy(ctx.json, ctx.lang)
  if (!input.ok) return refusal(422, 'invalid', t.invalid, input.fields)
  try {
    await waitForTurn(ctx.tx, companyOf(ctx))
  } catch (e) {
    if (e instanceof ImportUnderWay) return refusal(409, 'import_under_way', t.underWay)
    throw e
  }
  const [known] = await vacanciesByOrigin(ctx.tx, companyOf(ctx), name, [id])
  return known ? save(ctx, known, input.value, undefined) : make(ctx, input.value, { name, id })
}

async function save(
  ctx: Ctx,
  v: VacancyRow,
  input: VacancyInput,
  version: number | undefined,
): Promise<Response> {
  // a closed one that says the same is no conflict: programs send all they have, again and again
  if (!saysSomethingNew(v, input)) return shown(ctx, 200, v)
  const saved = await saveVacancy(envOf(ctx), {
    id: v.id,
    input,
    ...(version === undefined ? {} : { version }),
  })
  return saved.ok ? shown(ctx, 200, saved.value) : notSaved(ctx, saved)
}

function notSaved(ctx: Ctx, saved: Exclude<Saved, { ok: true }>): Response {
  const t = apiTexts(ctx.lang)
  const { wrong, fixed } = fieldTexts(ctx.lang)
  switch (saved.reason) {
    case 'gone':
    case 'not-yours-to-edit':
      return notFound(ctx)
    case 'closed':
      return refusal(409, 'closed', t.closed)
    case 'changed-meanwhile':
      return refusal(412, 'changed', t.changed)
    case 'must-stay-whole':
      return refusal(422, 'must_stay_whole', t.whole, [
        ...saved.gaps.map((gap) => ({ field: fieldName(gap.field), message: wrong[gap.key] })),
        ...saved.problems.map((p) => ({ field: fieldName(p.field), message: fixed[p.key] })),
      ])
  }
}

export async function publish(ctx: Ctx): Promise<Response> {
  const t = apiTexts(ctx.lang)
  const v = await ownVacancy(ctx)
  if (!v) return notFound(ctx)
  const published = await publishVacancy(envOf(ctx), v.id)
  if (published.ok) return shown(ctx, 200, published.value)
  if (published.reason === 'gaps')
    return refusal(
      422,
      'incomplete',
      t.gaps,
      published.gaps.map((gap) => ({
        field: fieldName(gap.field),
        message: fieldTexts(ctx.lang).wrong[gap.key],
      })),
    )
  return published.reason === 'closed' ? refusal(409, 'closed', t.closed) : notFound(ctx)
}

export const closeWith =
  (hooks: VacancyHooks) =>
  async (ctx: Ctx): Promise<Response> => {
    const t = apiTexts(ctx.lang)
    const v = await ownVacancy(ctx)
    if (!v) return notFound(ctx)
    const body = readBody(closing, ctx.json, ctx.lang)
    if (!body.ok) return refusal(422, 'invalid', t.invalid, body.fields)
    const note = body.value.note?.trim() ?? ''
    if (note.length > MAX_NOTE)
      return refusal(422, 'invalid', t.invalid, [{ field: 'note', message: t.tooLong(MAX_NOTE) }])
    const closed = await closeVacancy(envOf(ctx), hooks, { id: v.id, outcome: body.value.outcome, note })
    if (closed.ok) return shown(ctx, 200, closed.value.vacancy)
    const refused = {
      'not-published': () => refusal(409, 'not_published', t.notPublished),
      'nobody-hired': () => refusal(409, 'nobody_hired', t.nobodyHired),
      'place-reserved': () => refusal(409, 'place_reserved', t.placeReserved),
      gone: () => notFound(ctx),
      'not-yours-to-edit': () => notFound(ctx),
    } as const
    return refused[closed.reason]()
  }

const MAX_NOTE = 500
