import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { ComposedMail } from './compose.ts'

/** What is known after handing a mail over. */
export type Delivery =
  /** The server has taken the mail upon itself. */
  | { outcome: 'accepted' }
  /** Certainly not taken; another time it may be. */
  | { outcome: 'later'; error: string }
  /** Certainly not taken, and the address or the mail is the reason. */
  | { outcome: 'refused'; error: string }
  /** The connection broke when the server might have had all of it. */
  | { outcome: 'unknown'; error: string }

type SmtpFault = Error & { command?: string; responseCode?: number }

const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 60_000,
  dnsTimeout: 10_000,
}
/** Less than the time after which a mail under way is called uncertain. */
const LONGEST_MS = 300_000

/**
 * Hands one mail to the mail server at `url` (`smtp://` or `smtps://`, with or without user and password). Never
 * throws: "not sent" is only said when it is certain.
 */
export async function deliver(url: string, mail: ComposedMail): Promise<Delivery> {
  const { auth, ...options } = parseConnectionUrl(url)
  const connection = new SmtpConnection({ ...options, ...TIMEOUTS })
  let isHandedOver = false
  // read from only when the server has said "go ahead", so until then it certainly has no mail
  const message = Readable.from(
    (function* () {
      isHandedOver = true
      yield mail.message
    })(),
  )
  const patience = setTimeout(
    () => connection.emit('error', new Error('The mail server took too long.')),
    LONGEST_MS,
  )
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      // a second error after the first is of no interest, but unheard it would end the process
      connection.on('error', () => {})
      const send = () =>
        connection.send(mail.envelope, message, (fault) => (fault ? reject(fault) : resolve()))
      connection.connect((fault) => {
        if (fault) return reject(fault)
        if (!auth || !('user' in auth) || !connection.allowsAuth) return send()
        connection.login({ credentials: { user: auth.user, pass: auth.pass } }, (refusal) =>
          refusal ? reject(refusal) : send(),
        )
      })
    })
    return { outcome: 'accepted' }
  } catch (fault) {
    return judge(fault as SmtpFault, isHandedOver)
  } finally {
    clearTimeout(patience)
    connection.close()
    message.destroy()
  }
}

/** What a fault says about the mail: the server's own answer first, then how far things had come. */
function judge(fault: SmtpFault, isHandedOver: boolean): Delivery {
  const error = fault.message
  const isAboutTheMail = fault.command === 'RCPT TO' || fault.command === 'DATA'
  if (fault.responseCode !== undefined) {
    return { outcome: fault.responseCode >= 500 && isAboutTheMail ? 'refused' : 'later', error }
  }
  return { outcome: isHandedOver ? 'unknown' : 'later', error }
}
