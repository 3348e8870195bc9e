export { paths as grantPaths } from './paths.ts'
export { ALL_DECLARED, answerFor, ceilingFor, findUnitCase, rangeDays } from './store/case-law.ts'
