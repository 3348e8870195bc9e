/** Where the facts in our own tables come from: for "Om data", beside what has been imported. */
export type OwnSource = {
  /** Which table: the key of its text. */
  readonly table: 'municipalities' | 'postcodes' | 'coastline' | 'akasser' | 'holidays'
  /** Who is to be named, in their own wording. */
  readonly attribution: string
  readonly licence: string
}

export const OWN_SOURCES: readonly OwnSource[] = [
  { table: 'municipalities', attribution: 'Danmarks Statistik; GeoNames.org', licence: 'CC BY 4.0' },
  {
    table: 'postcodes',
    attribution: 'PostNord; GeoNames.org; indeholder data fra Klimadatastyrelsen, DAGI',
    licence: 'CC BY 4.0',
  },
  { table: 'coastline', attribution: 'Natural Earth', licence: 'Public domain' },
  { table: 'akasser', attribution: 'A-kassernes egne oplysninger; Danmarks Statistik', licence: 'CC BY 4.0' },
  { table: 'holidays', attribution: 'LOV nr 214 af 06/03/2023', licence: 'Public domain' },
]
