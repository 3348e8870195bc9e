import { z } from 'zod'
import { isUnseen } from '#core/text/hidden-characters.ts'
import { optionalText } from './fields.ts'
import { problem } from './parse.ts'

/** What stands between the texts where they are written as one; files write a bar. So it stands in none of them. */
const SEPARATOR = /[\n,;|]/

/**
 * A list of short texts as one writes it: each on a line of its own, or with commas, semicolons or bars between them; a program
 * may send an array, and then none of these stands inside a text. The same text is kept once, and one that shows nothing is
 * left out. None may be longer than `length`, and there may be `most` of them.
 */
export const wordList = ({ most, length }: { most: number; length: number }) =>
  z
    .unknown()
    .optional()
    .transform((v, ctx) => {
      if (!Array.isArray(v) || !v.every((one) => typeof one === 'string')) return v
      const list = v.map((one) => one.replace(/\r\n?/g, '\n').trim())
      if (list.some((one) => SEPARATOR.test(one))) {
        ctx.addIssue(problem('oneThingEach'))
        return z.NEVER
      }
      return list.join('\n')
    })
    .pipe(optionalText({ max: most * (length + 2), lines: true }))
    .transform((written, ctx): string[] => {
      const list = [...new Set(written.split(SEPARATOR).map((one) => one.trim()))].filter(
        (one) => !isUnseen(one),
      )
      if (list.length > most) ctx.addIssue(problem('tooManyItems', most))
      if (list.some((one) => one.length > length)) ctx.addIssue(problem('itemTooLong', length))
      return list
    })
