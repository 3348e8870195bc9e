/** Data as the database's JSON takes it: characters that PostgreSQL cannot store must not undo a business transaction. */
export const jsonText = (data: Record<string, unknown>): string =>
  JSON.stringify(data, (_, value) =>
    typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd') : value,
  )
