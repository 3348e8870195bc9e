import type { CompiledScheme } from '#core/law/compiled.ts'
import { knownScheme } from './compiled-schemes.ts'

/** The state's jobrotation scheme, the one most pages are about. */
export const jobrotation = (): CompiledScheme => knownScheme('dk-jobrotation')
