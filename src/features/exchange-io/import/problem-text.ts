import { fieldTexts } from '#features/vacancies/index.ts'
import { problemText } from '#platform/form/parse.ts'
import type { Lang } from '#platform/text/texts.ts'
import { importTexts } from '../texts/import.ts'
import { type ColumnKey, vacancyColumn } from '../vacancy-columns.ts'
import type { DraftNote, FileFormat, FileProblem, LineProblem } from './record.ts'

/** What is wrong with a line, as a sentence that tells how to put it right. */
export function problemSentence(p: LineProblem, lang: Lang): string {
  switch (p.kind) {
    case 'form': {
      const sentence = problemText({ field: p.column ?? '', key: p.key, arg: p.arg }, lang)
      const listed = p.column && (p.key === 'notAChoice' || p.key === 'notAnOccupation')
      return listed ? `${sentence} ${vacancyColumn(p.column!).help[lang]}` : sentence
    }
    case 'gap':
      return fieldTexts(lang).wrong[p.key]
    case 'edit':
      return fieldTexts(lang).fixed[p.key]
    case 'line':
      return importTexts(lang).line[p.key].replace('{arg}', String(p.arg ?? ''))
  }
}

/** Why the file as a whole cannot be used. */
export const fileSentence = (p: FileProblem, lang: Lang): string =>
  importTexts(lang)
    .fileProblem[p.key].replace('{names}', () => (p.names ?? []).map((name) => `»${name}«`).join(', '))
    .replace('{line}', String(p.line ?? ''))

/** `Linje 7`, `Række 7`, `Opslag 7`: what a person counts in this kind of file. */
export function placeOf(format: FileFormat, line: number, lang: Lang): string {
  const { run } = importTexts(lang)
  return `${format === 'csv' ? run.line : format === 'xlsx' ? run.row : run.posting} ${line}`
}

export const columnName = (column: ColumnKey | undefined, lang: Lang): string =>
  column ? vacancyColumn(column).name[lang] : importTexts(lang).run.whole

/** One line for a terminal or a file: `Linje 7, kolonnen startdato: Skriv en dato …` */
export function problemLine(p: LineProblem, format: FileFormat, lang: Lang): string {
  const column = p.column ? `, ${lang === 'da' ? 'kolonnen' : 'column'} ${columnName(p.column, lang)}` : ''
  return `${placeOf(format, p.line, lang)}${column}: ${problemSentence(p, lang)}`
}

/** The columns a draft still lacks something in, in words. */
export const gapWords = (note: DraftNote, lang: Lang): string =>
  note.gaps
    .map((gap) =>
      gap.key === 'required'
        ? columnName(gap.column, lang)
        : `${columnName(gap.column, lang)} (${fieldTexts(lang).wrong[gap.key]})`,
    )
    .join(', ')
