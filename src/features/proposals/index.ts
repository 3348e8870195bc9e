export { type ListedRow, vacancyOfListed } from './listed.ts'
export { FitExplained } from './pages/fit-explained.tsx'
export { type ProfileRow, profileColumns, profileOfRow, type Seeker, seekerOf } from './store/seeker.ts'
export { fitConfigInForce } from './store/weights.ts'
