import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { withColumnTable } from '#features/exchange-io/index.ts'
import { FEATURES } from './features.ts'
import { openApiText } from './openapi-text.ts'

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

test('docs/openapi.json and the columns in docs/import.md are fresh; ./jobkreds docs writes them anew', () => {
  expect(docs('openapi.json')).toBe(openApiText())
  expect(docs('import.md')).toBe(withColumnTable(docs('import.md')))
})

test('the document is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(JSON.parse(openApiText()))).toEqual({ valid: true })
})

test('what is routed under the API is documented, and what is documented is routed', () => {
  const { paths } = JSON.parse(openApiText()) as { paths: Record<string, object> }
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const routed = FEATURES.flatMap((f) => f.routes ?? [])
    // the page about it is a page
    .filter((r) => r.path.startsWith('/api/') && r.path !== '/api/v1/docs')
    .map((r) => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`)
  expect(documented.toSorted()).toEqual(routed.toSorted())
})

test('every operation has an id of its own, and each refusal the one shape', () => {
  const { paths } = JSON.parse(openApiText()) as {
    paths: Record<
      string,
      Record<string, { operationId: string; responses: Record<string, { content?: object }> }>
    >
  }
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  expect(new Set(operations.map((o) => o.operationId)).size).toBe(operations.length)
  for (const { operationId, responses } of operations)
    for (const [status, { content }] of Object.entries(responses))
      if (Number(status) >= 400)
        expect([operationId, status, JSON.stringify(content)]).toEqual([
          operationId,
          status,
          expect.stringContaining('#/components/schemas/Problem'),
        ])
})
