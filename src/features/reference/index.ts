export { IMPORTERS, type ImportRefusal, importFile } from './import-file.ts'
export { shapesDataset } from './importers/municipality-shapes.ts'
export { importedMapBase } from './map-base.ts'
export { officialTerms } from './official-terms.ts'
