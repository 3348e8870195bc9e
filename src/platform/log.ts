import { type Logger, pino } from 'pino'

export type Log = Logger

const cprLike = /\b\d{6}-?\d{4}\b/g
const mailLike = /[^\s@<>"]{1,64}@[^\s@<>"]{1,255}/g

/** Removes what must never be in a log: anything shaped like a CPR number or an e-mail address. */
export const scrub = (text: string): string => text.replace(cprLike, '[cpr]').replace(mailLike, '[mail]')

/** Structured log, one JSON line an event, without personal data: strings are scrubbed wherever they stand. */
export function makeLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: (e: unknown) =>
        e instanceof Error
          ? {
              type: e.name,
              message: scrub(e.message),
              code: (e as { code?: string }).code,
              stack: scrub(e.stack ?? ''),
            }
          : { message: scrub(String(e)) },
    },
    hooks: {
      logMethod(args, method) {
        const clean = args.map((a) => (typeof a === 'string' ? scrub(a) : a)) as typeof args
        method.apply(this, clean)
      },
    },
  })
}
