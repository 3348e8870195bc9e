export { ownQuestions } from './own-questions.tsx'
export { evaluationPath } from './paths.ts'
export { outcomeFacts } from './store/outcome-facts.ts'
