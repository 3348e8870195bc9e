import { parentPort } from 'node:worker_threads'
import { nativeTypst, wasmTypst } from './compile-typst.ts'
import type { PdfOrder } from './render-pdf.ts'

/** The other end of `render-pdf.ts`: one document at a time. */
const ready = Promise.resolve(nativeTypst() ?? wasmTypst())

parentPort?.on('message', async ({ source, data }: PdfOrder) => {
  const compile = await ready
  parentPort?.postMessage(compile(source, data))
})
