import type { Ctx } from '#platform/http/context.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type TableFormat = keyof typeof TYPES

/** A file to save, never to show: the name also for browsers that know no æøå. */
export function fileReply(ctx: Ctx, format: TableFormat, name: string, bytes: Uint8Array): Response {
  const full = `${name}.${format}`
  const plain = full.replace(/[^\w.-]+/g, '-')
  return ctx.reply(200, bytes, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
  })
}
