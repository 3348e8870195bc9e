import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { startProcess } from '#test/harness/real-process.ts'

const web = await startProcess('serve', await testDatabase())
const port = Number(new URL(web.url).port)
const sockets: Socket[] = []
afterAll(() => sockets.forEach((s) => void s.destroy()))

/** A connection of our own, to say what no decent client says; `heard` is all it was told. */
function open(): { socket: Socket; heard: () => string; closed: Promise<number> } {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let heard = ''
  socket.setEncoding('latin1').on('data', (s) => (heard += s))
  const started = performance.now()
  const closed = new Promise<number>((resolve) => {
    socket.on('close', () => resolve(performance.now() - started))
    // a connection that is cut is what the tests wait for
    socket.on('error', () => {})
  })
  return { socket, heard: () => heard, closed }
}

/** Sends the bytes as they are and returns the status of the answer, 0 when there was none. */
async function say(bytes: string): Promise<number> {
  const { socket, heard, closed } = open()
  socket.write(bytes)
  socket.end()
  await closed
  return Number(/^HTTP\/1\.1 (\d+)/.exec(heard())?.[1] ?? 0)
}

const answers = async (): Promise<boolean> => (await fetch(`${web.url}/kontakt`)).status === 200
/** Resident memory of the web process in MB, read from the system (Linux). */
const memoryMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${web.child.pid}/status`, 'utf8'))![1]) / 1024

/** Sends `size` bytes of a body without saying how many there will be, as fast as they are taken. */
function pour(size: number, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const request = httpRequest(`${web.url}/log-ud`, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    })
    const part = Buffer.alloc(64 * 1024, 'a')
    let sent = 0
    let status = 0
    const more = () => {
      while (sent < size && !request.destroyed) {
        sent += part.length
        if (!request.write(part)) return void request.once('drain', more)
      }
      request.end()
    }
    request.on('response', (response) => {
      status = response.statusCode ?? 0
      response.resume()
    })
    request.on('error', () => {})
    request.on('close', () => resolve(status))
    more()
  })
}

const head = (lines: string) =>
  `GET /kontakt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n`

describe('what is too large is refused before it is held', () => {
  test('a body that says it is a gigabyte', async () => {
    const status = await say(
      'POST /log-ud HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n' +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1073741824\r\n\r\nx=1',
    )
    expect(status).toBe(413)
  })

  test.skipIf(process.platform !== 'linux')(
    'twenty bodies of 100 MB that say nothing of it: others are answered, memory stays',
    async () => {
      await answers()
      const before = memoryMb()
      let highest = before
      const watch = setInterval(() => (highest = Math.max(highest, memoryMb())), 20)
      const poured = Promise.all(Array.from({ length: 20 }, () => pour(100 * 1024 * 1024)))
      const between = await Promise.all(Array.from({ length: 5 }, answers))
      const statuses = await poured
      clearInterval(watch)
      expect(between).toEqual([true, true, true, true, true])
      // cut off while sending is as good as told
      expect(statuses.filter((s) => s !== 413 && s !== 0)).toEqual([])
      expect(statuses).toContain(413)
      expect(highest - before).toBeLessThan(80)
    },
  )

  test.each([
    ['ten thousand headers', head(Array.from({ length: 10_000 }, (_, i) => `x-${i}: y\r\n`).join(''))],
    ['a cookie of 100 kB', head(`Cookie: a=${'x'.repeat(100_000)}\r\n`)],
    ['an address of 100 kB', `GET /vikariater?q=${'x'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  ])('%s', async (_, bytes) => {
    expect(await say(bytes)).toBe(431)
    expect(await answers()).toBe(true)
  })
})

describe('what is no HTTP, or two requests in one', () => {
  test.each([
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', 400],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n', 400],
    ['a length that is no number', 'Content-Length: 1e3\r\n', 400],
    ['a header with a line of its own', 'X-A: b\r\n c\r\n', 400],
  ])('%s', async (_, lines, status) => {
    const bytes = `POST /log-ud HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n12345`
    expect(await say(bytes)).toBe(status)
  })

  test.each([
    ['no host', 'GET /kontakt HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 'GET /kontakt HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n'],
    ['a method nobody has', 'DANS /kontakt HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['TRACE', 'TRACE /kontakt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
    [
      'an address of somebody else',
      'GET http://evil.example/admin/konti HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    ],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['an upgrade', head('Upgrade: websocket\r\nConnection: Upgrade\r\n')],
    ['garbage', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s is refused or not found, and the process lives', async (_, bytes) => {
    const status = await say(bytes)
    if (!bytes.startsWith('GET /kontakt')) expect([0, 303, 400, 404, 405]).toContain(status)
    else expect([0, 200, 400]).toContain(status)
    expect(await answers()).toBe(true)
  })
})

describe('who is slow', () => {
  test('two hundred who send a letter at a time: others are answered at once, the slow are cut', async () => {
    const slow = Array.from({ length: 200 }, open)
    for (const { socket } of slow) socket.write('GET /kontakt HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    const drip = setInterval(() => {
      for (const { socket } of slow) if (!socket.destroyed) socket.write('a')
    }, 500)
    await wait(1000)
    const started = performance.now()
    expect(await answers()).toBe(true)
    expect(performance.now() - started).toBeLessThan(2_000)
    const lived = await Promise.all(slow.map((s) => s.closed))
    clearInterval(drip)
    expect(Math.max(...lived)).toBeLessThan(16_000)
    expect(slow.filter((s) => s.heard().startsWith('HTTP/1.1 408')).length).toBeGreaterThan(100)
    expect(await answers()).toBe(true)
  })

  test('nothing of all this is in the log', () => {
    expect(web.output()).not.toMatch(/"level":(50|60)|evil\.example|xxxxxxxx/)
  })
})
