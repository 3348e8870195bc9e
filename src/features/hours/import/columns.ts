/** Columns of a file with hours. Headings are read without regard to case, in either language. */
export const HOUR_COLUMNS = {
  kind: { da: 'Slags', en: 'Kind', also: [] },
  ref: {
    da: 'Lønnr.',
    en: 'Payroll no.',
    also: ['lønnr', 'lønnummer', 'medarbejdernr', 'medarbejdernr.', 'payroll no', 'payroll number'],
  },
  name: { da: 'Navn', en: 'Name', also: ['medarbejder', 'vikar', 'employee'] },
  day: { da: 'Dato', en: 'Date', also: ['dag', 'day'] },
  hours: { da: 'Timer', en: 'Hours', also: ['antal timer'] },
  note: { da: 'Bemærkning', en: 'Remark', also: ['note'] },
  planned: { da: 'Plan', en: 'Plan', also: [] },
  attended: { da: 'Fremmøde', en: 'Attended', also: [] },
  source: { da: 'Kilde', en: 'Source', also: [] },
  confirmed: { da: 'Vikarens svar', en: "The vikar's answer", also: [] },
} as const
export type HourColumn = keyof typeof HOUR_COLUMNS

const keys = Object.keys(HOUR_COLUMNS) as HourColumn[]

/** The column a heading stands for; undefined for one of the company's own, which is passed over. */
export function columnOf(heading: string): HourColumn | undefined {
  const asked = heading.trim().toLowerCase()
  return keys.find((key) => {
    const { da, en, also } = HOUR_COLUMNS[key]
    return [da, en, ...also].some((name) => name.toLowerCase() === asked)
  })
}
