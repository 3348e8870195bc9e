/** Lines of a file of vikariater as a company would hand it in. */
export const HEADER =
  'id;kategori;stilling;titel;antal;startdato;slutdato;timer fra;timer til;postnummer;beskrivelse;uddannelse;overenskomst\n'
export const WORK = 'Du hjælper til fra morgen til aften og lærer af erfarne kolleger.'
/** One vikariat with the source's own id. */
export const row = (
  id: string,
  more: { title?: string; start?: string; training?: string; hours?: string } = {},
) =>
  [
    id,
    'jobrotation',
    'pædagogmedhjælper',
    more.title ?? `Vikar ${id}`,
    '1',
    more.start ?? '01-05-2014',
    '30-09-2014',
    more.hours ?? '30',
    '32,5',
    '2750',
    WORK,
    more.training ?? 'Assistentuddannelsen',
    'Pædagogmedhjælpere og pædagogiske assistenter (KL – FOA)',
  ].join(';')
/** The file of these lines. */
export const csv = (...rows: string[]) => Buffer.from(`${HEADER}${rows.join('\n')}\n`)
