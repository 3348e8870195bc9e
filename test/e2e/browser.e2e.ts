import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { axe, newVisitor, testBrowser } from '#test/harness/browser.ts'

const CSP = "default-src 'self'; script-src 'self'; style-src 'self'"
const pageWith = (main: string) =>
  `<!doctype html><html lang="da"><title>Prøve</title><main><h1>Prøve</h1>${main}</main></html>`

const server = http.createServer((request, response) => {
  const main = request.url === '/unlabelled' ? '<input name="q">' : '<label>Søg <input name="q"></label>'
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP })
  response.end(pageWith(main))
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
afterAll(() => server.close())
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await testBrowser()

test('the check for accessibility sees a field without a label under a strict policy, and passes one with', async () => {
  const visitor = await newVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${base}/labelled`)
  await axe(page)
  await page.goto(`${base}/unlabelled`)
  await expect(axe(page)).rejects.toThrow('label: ')
  await visitor.close()
})

test('the visitor is Danish', async () => {
  const visitor = await newVisitor(browser)
  const page = await visitor.newPage()
  await page.goto(`${base}/labelled`)
  expect(await page.evaluate('navigator.language + " " + new Date(2014, 3, 23, 12).toString()')).toMatch(
    /^da-DK .*GMT\+0200/,
  )
  await visitor.close()
})
