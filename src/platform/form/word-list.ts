import { z } from 'zod'
import { optionalText } from './fields.ts'
import { problem } from './parse.ts'

/**
 * A list of short texts as one writes it: each on a line of its own, or with commas or semicolons between them; a program may
 * send an array. The same text is kept once. None may be longer than `length`, and there may be `most` of them.
 */
export const wordList = ({ most, length }: { most: number; length: number }) =>
  z
    .unknown()
    .optional()
    .transform((v) => (Array.isArray(v) && v.every((one) => typeof one === 'string') ? v.join('\n') : v))
    .pipe(optionalText({ max: most * (length + 2), lines: true }))
    .transform((written, ctx): string[] => {
      const list = [...new Set(written.split(/[\n,;]/).map((one) => one.trim()))].filter((one) => one !== '')
      if (list.length > most) ctx.addIssue(problem('tooManyItems', most))
      if (list.some((one) => one.length > length)) ctx.addIssue(problem('itemTooLong', length))
      return list
    })
