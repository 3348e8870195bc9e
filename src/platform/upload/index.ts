export { DOCUMENT_KINDS, type DocumentKind } from './check-document.ts'
export { attachment, downloadHeaders, safeFileName } from './file-name.ts'
export { readDocument, type SafeDocument } from './read-document.ts'
export { type UploadRefusal, uploadTexts } from './upload-refusal.ts'
