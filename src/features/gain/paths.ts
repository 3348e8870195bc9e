/** Addresses of the calculator. What is asked stands in the query (`query-names.ts`), so an address is a calculation. */
export const paths = {
  calculator: '/beregner',
  pdf: '/beregner.pdf',
} as const
