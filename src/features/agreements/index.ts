export { composeNow } from './compose-now.ts'
export { contentHash } from './content-hash.ts'
export { paths as agreementPaths } from './paths.ts'
export { STANDARD_TEMPLATE } from './template.ts'
