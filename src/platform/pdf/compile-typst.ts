import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Makes PDF bytes of a Typst source; `data` is what the source reads from `sys.inputs.data`. Throws when it does not compile. */
export type CompileTypst = (source: string, data: string) => Uint8Array

export type TypstEngine = 'native' | 'wasm'

/** IBM Plex Sans (SIL Open Font License 1.1), as the design system ships it for every page. */
const FONTS = fileURLToPath(
  new URL('../../../node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/', import.meta.url),
)
const WEIGHTS = ['Regular', 'Italic', 'SemiBold', 'Bold']
/** Compilations after which what Typst remembers of a source is dropped. */
const REMEMBERED = 10

const require = createRequire(import.meta.url)

type NativeCompiler = {
  pdf(
    source: { mainFileContent: string; inputs: Record<string, string> },
    options: { pdfStandard: string },
  ): Uint8Array
  evictCache(age: number): void
}

/** Undefined where the machine has no native compiler: then the slower one in WebAssembly does it. */
export function nativeTypst(): CompileTypst | undefined {
  let native: { NodeCompiler: { create(options: object): NativeCompiler } }
  try {
    native = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
  } catch {
    return undefined
  }
  const compiler = native.NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }] })
  return (source, data) => {
    // the standard is enforced: a missing title, alternative text or heading level is an error here
    const pdf = compiler.pdf({ mainFileContent: source, inputs: { data } }, { pdfStandard: 'ua-1' })
    compiler.evictCache(REMEMBERED)
    return pdf
  }
}

/** The same language everywhere; tagged in the same way, but it cannot check or declare PDF/UA. */
export async function wasmTypst(): Promise<CompileTypst> {
  const module = await import('@myriaddreamin/typst-ts-web-compiler')
  await module.default({
    module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  })
  const builder = new module.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const name of readdirSync(FONTS)) {
    const weight = /^IBMPlexSans-(\w+)\.ttf$/.exec(name)?.[1]
    if (weight && WEIGHTS.includes(weight)) await builder.add_raw_font(readFileSync(FONTS + name))
  }
  const compiler = await builder.build()
  return (source, data) => {
    compiler.add_source('/main.typ', source)
    try {
      return compiler.compile('/main.typ', [['data', data]], 'pdf', 1).result
    } catch (diagnostics) {
      // it throws a text
      throw new Error(`Typst did not compile: ${diagnostics}`)
    }
  }
}
