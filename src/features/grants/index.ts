export { paths as grantPaths } from './paths.ts'
export { ALL_DECLARED, answerFor, findUnitCase, rangeDays, SEATED } from './store/case-law.ts'
