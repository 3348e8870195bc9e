export { paths as grantPaths } from './paths.ts'
export { ALL_DECLARED, answerFor, ceilingFor, findUnitCase, rangeDays, SEATED } from './store/case-law.ts'
