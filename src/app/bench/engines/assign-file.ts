import fs from 'node:fs'
import type { AssignInstance } from './assign-instances.ts'

const MAGIC = 0x4a4b4131

/** An instance for all who are measured: a head of five numbers (the last: every place must be filled), then four columns. */
export function writeAssignFile(file: string, instance: AssignInstance, perfect: boolean): void {
  const { persons, capacity, opening, person, weight } = instance
  const out = fs.openSync(file, 'w')
  const head = Int32Array.of(MAGIC, persons, capacity.length, opening.length, perfect ? 1 : 0)
  for (const part of [head, capacity, opening, person, weight]) {
    fs.writeSync(out, new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
  }
  fs.closeSync(out)
}

export function readAssignFile(file: string): AssignInstance & { readonly perfect: boolean } {
  const from = fs.openSync(file, 'r')
  const read = (length: number) => {
    const part = new Int32Array(length)
    fs.readSync(from, new Uint8Array(part.buffer))
    return part
  }
  const [magic, persons = 0, openings = 0, edges = 0, perfect] = read(5)
  if (magic !== MAGIC) throw new Error(`${file} is no instance.`)
  const instance = {
    persons,
    capacity: read(openings),
    opening: read(edges),
    person: read(edges),
    weight: read(edges),
    perfect: perfect === 1,
  }
  fs.closeSync(from)
  return instance
}
