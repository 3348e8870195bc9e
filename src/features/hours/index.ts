export { paths as hoursPaths } from './paths.ts'
export { type NewHours, saveHours } from './store/save-hours.ts'
