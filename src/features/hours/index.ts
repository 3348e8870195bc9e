export { paths as hoursPaths } from './paths.ts'
