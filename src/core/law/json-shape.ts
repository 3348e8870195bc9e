import { isDay } from '../calendar/day.ts'
import { pathTo, type Report } from './scheme-problem.ts'

/** Says what is wrong with a part of a file, and where. */
export type Shape = (value: unknown, path: string, report: Report) => void

export const text: Shape = (value, path, report) => {
  if (typeof value !== 'string') report(path, 'not-text')
  else if (value.trim() === '') report(path, 'empty-text')
}

export const textOrEmpty: Shape = (value, path, report) => {
  if (typeof value !== 'string') report(path, 'not-text')
}

export const number: Shape = (value, path, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(path, 'not-a-number')
}

export const trueOrFalse: Shape = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, 'not-true-false')
}

export const dayText: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !isDay(value)) report(path, 'not-a-day')
}

export const link: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s<>"]+$/.test(value)) report(path, 'not-a-link')
}

/** Lower-case letters and digits, with hyphens between: `grant-day`. Never the form of a day. */
export const id: Shape = (value, path, report) => {
  if (!isId(value)) report(path, 'not-an-id')
}

export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && !isDay(value)
  )
}

export function oneOf(...words: readonly (string | number)[]): Shape {
  return (value, path, report) => {
    if (!words.some((word) => word === value)) report(path, 'not-one-of', words.join(', '))
  }
}

export function list(part: Shape, least = 0): Shape {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, 'not-a-list')
      return
    }
    if (value.length < least) report(path, 'empty-list')
    for (const [index, inner] of value.entries()) part(inner, pathTo(path, index), report)
  }
}

/** Parts by name. */
export function named(part: Shape): Shape {
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, 'not-an-object')
      return
    }
    for (const [name, inner] of Object.entries(value)) {
      if (!isId(name)) report(pathTo(path, name), 'not-an-id')
      part(inner, pathTo(path, name), report)
    }
  }
}

/** Exactly these keys; the optional ones may be left out. */
export function object(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, 'not-an-object')
      return
    }
    for (const key of Object.keys(required)) if (!Object.hasOwn(value, key)) report(path, 'missing-key', key)
    for (const [key, inner] of Object.entries(value)) {
      const part = own(required, key) ?? own(optional, key)
      if (part === undefined) report(pathTo(path, key), 'unknown-key', key)
      else part(inner, pathTo(path, key), report)
    }
  }
}

export function nullOr(part: Shape): Shape {
  return (value, path, report) => {
    if (value !== null) part(value, path, report)
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(shapes: Readonly<Record<string, Shape>>, key: string): Shape | undefined {
  return Object.hasOwn(shapes, key) ? shapes[key] : undefined
}
