/** A line of somebody's data as it is written out: column by value. */
export type Row = Readonly<Record<string, unknown>>
