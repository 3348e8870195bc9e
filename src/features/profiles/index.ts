export { previewCard, publishCard, refreshCards } from './cards/refresh-cards.ts'
export { completenessFor, type Profile } from './model.ts'
export { profileChanged } from './profile-changed.ts'
export { findProfile } from './store.ts'
