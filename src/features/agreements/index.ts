export { paths as agreementPaths } from './paths.ts'
