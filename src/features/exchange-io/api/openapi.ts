import { z } from 'zod'
import type { ApiDescription, Route } from '#platform/http/route.ts'
import * as schemas from './schemas.ts'

type Json = Record<string, unknown>

/** Schemas that more than one operation uses, by the name they have in the document. */
const NAMED = {
  VacancyInput: schemas.vacancyInput,
  PublicVacancy: schemas.publicVacancy,
  PublicVacancyPage: schemas.publicVacancies,
  OwnVacancy: schemas.ownVacancy,
  OwnVacancyPage: schemas.ownVacancies,
  JobPosting: schemas.jobPostingLd,
  JobPostingPage: schemas.jobPostingGraph,
  Closing: schemas.closing,
  FieldProblem: schemas.fieldProblem,
  Problem: schemas.problem,
} as const satisfies Record<string, z.ZodType>

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const nameOf = (schema: z.ZodType): string | undefined =>
  Object.entries(NAMED).find(([, one]) => one === schema)?.[0]

/** `anyOf: [x, null]` is said shorter, and every schema stands without what only a file of its own needs. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  const { $schema: _, $id: __, ...rest } = value as Json
  const tidy = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, tidied(inner)])) as Json
  const [first, second] = Array.isArray(tidy.anyOf) && tidy.anyOf.length === 2 ? (tidy.anyOf as Json[]) : []
  if (second?.type !== 'null' || typeof first?.type !== 'string') return tidy
  const { anyOf: ___, ...beside } = tidy
  return {
    ...first,
    ...beside,
    type: [first.type, 'null'],
    ...(Array.isArray(first.enum) ? { enum: [...first.enum, null] } : {}),
  }
}

function components(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  })
  // descriptions are kept beside the schemas, in zod's own registry
  return tidied(
    Object.fromEntries(
      Object.entries(made).map(([id, schema]) => [
        id,
        { ...(z.globalRegistry.get(NAMED[id as keyof typeof NAMED]) ?? {}), ...schema },
      ]),
    ),
  ) as Json
}

const contentOf = (r: ApiDescription['responses'][number]): Json | undefined => {
  const entry = (type: string, schema: z.ZodType | undefined) => {
    const name = schema && nameOf(schema)
    return schema ? { [type]: { schema: name ? ref(name) : tidied(z.toJSONSchema(schema)) } } : {}
  }
  const content = {
    ...entry(r.contentType ?? 'application/json', r.schema),
    ...entry('application/ld+json', r.ld),
  }
  return Object.keys(content).length > 0 ? content : undefined
}

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

/** Addresses whose parts are not numbers. */
const PATH_TEXTS: Readonly<Record<string, string>> = {
  source: 'Name of your own system, at most 60 characters',
  id: 'What your own system calls the vikariat, at most 100 characters',
}

function parametersOf(route: Route, api: ApiDescription): Json[] {
  const texts = { ...PATH_TEXTS, ...api.params }
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: texts[name] ?? 'The number of the vikariat in Jobkreds',
    schema: name in texts ? { type: 'string' } : { type: 'integer', minimum: 1 },
  }))
  const query = api.query ? (tidied(z.toJSONSchema(api.query)) as Json) : {}
  const inQuery = Object.entries((query.properties ?? {}) as Record<string, Json>).map(([name, schema]) => {
    const { description, pattern, ...rest } = schema
    return {
      name,
      in: 'query',
      required: false,
      ...(description ? { description } : {}),
      // a pattern of digits is how a number looks in an address
      schema: rest.type === 'string' && pattern ? { ...rest, pattern } : rest,
    }
  })
  const headers = [
    header('Accept-Language', 'da or en: the language of messages; Danish unless said'),
    ...(route.method === 'GET'
      ? [header('If-None-Match', 'The ETag of the answer you have: 304 when nothing is new')]
      : []),
    ...(route.method === 'POST' && !route.changesNothing
      ? [
          header(
            'Idempotency-Key',
            'Any text of 8 to 255 characters: the same request sent again within two days gets the same answer and has one effect',
          ),
        ]
      : []),
    ...(412 in api.responses
      ? [header('If-Match', 'The ETag of the vikariat you read: 412 when somebody changed it meanwhile')]
      : []),
  ]
  return [...inPath, ...inQuery, ...headers]
}

/** What every operation may answer besides its own. */
const COMMON = {
  429: { description: 'Too many requests from this address; Retry-After says when to go on' },
  500: { description: 'A fault of ours; `code` is what to tell us' },
} as const
const WITH_KEY = {
  401: { description: 'No valid key' },
  403: { description: 'The key may not use this address' },
} as const
const WITH_BODY = {
  400: { description: 'The body is no JSON we read: broken, too deep, a key twice' },
  413: { description: 'The body is larger than 64 kB' },
  415: { description: 'The body is not application/json' },
} as const

function operationOf(route: Route, api: ApiDescription): Json {
  const schema = { schema: schemas.problem }
  const withProblem = (more: Record<number, { description: string }>) =>
    Object.fromEntries(Object.entries(more).map(([status, r]) => [status, { ...r, ...schema }]))
  const responses: ApiDescription['responses'] = {
    ...withProblem(COMMON),
    ...(api.key ? withProblem(WITH_KEY) : {}),
    ...(api.body ? withProblem(WITH_BODY) : {}),
    ...api.responses,
  }
  // a refusal that says nothing else has the shape of all others
  for (const [status, r] of Object.entries(api.responses))
    if (Number(status) >= 400 && !r.schema) responses[Number(status)] = { ...r, ...schema }
  const name = api.body && nameOf(api.body)
  const body = name ? ref(name) : api.body && tidied(z.toJSONSchema(api.body, { io: 'input' }))
  return {
    operationId: api.id,
    summary: api.summary,
    tags: [api.tag],
    parameters: parametersOf(route, api),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, r]) => {
        const content = contentOf(r)
        return [status, { description: r.description, ...(content ? { content } : {}) }]
      }),
    ),
    ...(api.key ? { security: [{ companyKey: [] }] } : { security: [] }),
  }
}

/** The OpenAPI 3.1 document of the routes that describe themselves: made from what they check with. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    if (!route.api) continue
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, route.api) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jobkreds',
      version: '1',
      summary: 'Read published vikariater and the rules of jobrotation; post your own with a company’s key',
      description:
        'Read without a key. To write, a company makes a key under "Filer og API" and sends it as `Authorization: Bearer jk_…`. Unknown fields are refused, types are exact, and a refusal names each field. Amounts of time are hours a week, days are `YYYY-MM-DD`.',
      license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Public', description: 'What everybody may read' },
      { name: 'Own vikariater', description: 'What a company’s key opens' },
      {
        name: 'Law',
        description: 'Rates and rules by the day, and what they say of a case. Nothing is kept',
      },
      { name: 'This document' },
    ],
    paths,
    components: {
      securitySchemes: {
        companyKey: { type: 'http', scheme: 'bearer', description: 'The key of a company: `jk_…`' },
      },
      schemas: components(),
    },
  }
}
