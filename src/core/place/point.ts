/** A place on the globe in degrees, WGS 84. Ours are rounded to three decimals: about 100 m. */
export type GeoPoint = { readonly lat: number; readonly lon: number }
