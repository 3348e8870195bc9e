import { expect, test } from 'vitest'
import { openMailDesk } from '#test/harness/mail-desk.ts'

const { mail, mails, receive, until, untilStatus, work } = await openMailDesk()

test.each([
  'anna@example.dk\r\nBcc: all@example.dk',
  'anna@example.dk\nBcc: all@example.dk',
  'anna@example.dk\u2028Bcc: all@example.dk',
  'anna@example.dk, all@example.dk',
  'anna@example.dk> RCPT TO:<all@example.dk',
  '"anna" <anna@example.dk>',
  'anna@example.dk\0',
  '',
])('an address that is more than an address gets nothing: %j', async (to) => {
  expect(await mail({ to })).toBe(false)
  expect(await mails()).toEqual([])
})

test('nothing in subject or text becomes a header, a receiver or an SMTP command', async () => {
  const server = await receive()
  await work(server.url)
  const evils = [
    '\r\nBcc: all@example.dk',
    '\nBcc: all@example.dk',
    '\rBcc: all@example.dk',
    '\u2028Bcc: x',
    '\u0085Bcc: x',
    '\0\r\n\r\nBody',
    '\r\n.\r\nMAIL FROM:<x@example.dk>\r\nRCPT TO:<all@example.dk>\r\nDATA\r\nSubject: x\r\n\r\nx\r\n.\r\n',
    '\n.\nQUIT\n',
    '=?utf-8?Q?=0D=0ABcc:_all@example.dk?=',
    `${'æ'.repeat(400)}\r\nBcc: x`,
    '\v\f\x1b[31mBcc: x',
  ]
  for (const [n, evil] of evils.entries()) {
    await mail({
      template: 'raw',
      to: `r${n}@example.dk`,
      data: { subject: `Emne${evil}`, text: `Tekst ${n}${evil}slut` },
    })
  }
  await until(() => server.received.length >= evils.length, 'all arrive')
  await untilStatus('sent')
  expect(server.received).toHaveLength(evils.length)
  const names = [
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]
  for (const got of server.received) {
    expect(got.headers.map(([name]) => name).sort()).toEqual(names)
    expect(got.to).toHaveLength(1)
    expect(got.header('to')).toBe(got.to[0])
    expect(got.header('subject')).toMatch(/^Emne/)
    expect(got.text).toContain('slut\n\nVenlig hilsen\nJobkreds')
  }
})
