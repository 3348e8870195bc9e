import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it arrived, headers unfolded and decoded. */
export type ReceivedMail = {
  from: string
  to: string[]
  /** In order, names in lower case. */
  headers: [name: string, value: string][]
  header(name: string): string | undefined
  text: string
}

export type MailServer = {
  readonly url: string
  readonly port: number
  readonly received: ReceivedMail[]
  stop(): Promise<void>
}

type MailServerOptions = Partial<SMTPServerOptions> & {
  /** A port of an earlier one, to come back on. */
  port?: number
  /** Time between having a mail and saying so. */
  delayMs?: number
  /** What to answer instead of accepting, by address. */
  refuse?: (to: string) => { code: number; text: string } | undefined
  /** Hangs up without a word: when it is told the receiver, or when it has the whole mail. */
  hangUp?: 'at-receiver' | 'at-end'
}

/** A real mail server on loopback that keeps what it is sent. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { port = 0, delayMs = 0, refuse, hangUp, ...more } = options
  const received: ReceivedMail[] = []
  const closeAll = () =>
    server.connections.forEach((connection) => void (connection as { close(): void }).close())
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      if (hangUp === 'at-receiver') return closeAll()
      const refusal = refuse?.(address)
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer)
      } catch {
        // the sender was killed half-way: nothing has been received
        return
      }
      const { mailFrom, rcptTo } = session.envelope
      received.push(
        readMessage(
          Buffer.concat(chunks),
          mailFrom ? mailFrom.address : '',
          rcptTo.map((r) => r.address),
        ),
      )
      if (hangUp === 'at-end') return closeAll()
      await wait(delayMs)
      done()
    },
    ...more,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function readMessage(bytes: Buffer, from: string, to: string[]): ReceivedMail {
  const raw = bytes.toString('latin1')
  const split = raw.indexOf('\r\n\r\n')
  const headers = raw
    .slice(0, split)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())]
    })
  const header = (name: string) => headers.find(([key]) => key === name)?.[1]
  const body = raw.slice(split + 4)
  return { from, to, headers, header, text: decodeBody(body, header('content-transfer-encoding') ?? '7bit') }
}

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

function decodeBody(body: string, encoding: string): string {
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body)
        : Buffer.from(body, 'latin1')
  return bytes.toString('utf8').replaceAll('\r\n', '\n')
}

/** RFC 2047 encoded words. */
const decodeWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64')
        : fromQuotedPrintable(text.replaceAll('_', ' '))
      ).toString('latin1'),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
