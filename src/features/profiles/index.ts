export { setObjection } from './actions/set-visibility.ts'
export { publishCard, refreshCards } from './cards/refresh-cards.ts'
export { erasureLines, replayErasures } from './erasure/replay-erasures.ts'
export { profileChanged } from './profile-changed.ts'
