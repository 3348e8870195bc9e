import type { GeoPoint } from './point.ts'
import type { RegionCode } from './regions.ts'

export type Municipality = {
  /** Four digits with the leading zero: `0101`. */
  readonly code: string
  readonly name: string
  readonly region: RegionCode
  /** The main town or the seat of the administration, whichever says more about where people work. */
  readonly town: string
  readonly at: GeoPoint
}

/** The 98 municipalities since 2007: code, name, region, main town, latitude, longitude. */
const ROWS = `
0101|København|1084|København|55.676|12.566
0147|Frederiksberg|1084|Frederiksberg|55.679|12.535
0151|Ballerup|1084|Ballerup|55.732|12.363
0153|Brøndby|1084|Brøndbyvester|55.645|12.410
0155|Dragør|1084|Dragør|55.593|12.672
0157|Gentofte|1084|Charlottenlund|55.752|12.575
0159|Gladsaxe|1084|Søborg|55.733|12.512
0161|Glostrup|1084|Glostrup|55.667|12.404
0163|Herlev|1084|Herlev|55.724|12.440
0165|Albertslund|1084|Albertslund|55.657|12.364
0167|Hvidovre|1084|Hvidovre|55.657|12.474
0169|Høje-Taastrup|1084|Taastrup|55.650|12.302
0173|Lyngby-Taarbæk|1084|Kongens Lyngby|55.770|12.504
0175|Rødovre|1084|Rødovre|55.681|12.454
0183|Ishøj|1084|Ishøj|55.615|12.352
0185|Tårnby|1084|Tårnby|55.630|12.600
0187|Vallensbæk|1084|Vallensbæk|55.622|12.385
0190|Furesø|1084|Farum|55.809|12.361
0201|Allerød|1084|Lillerød|55.875|12.346
0210|Fredensborg|1084|Kokkedal|55.912|12.500
0217|Helsingør|1084|Helsingør|56.036|12.614
0219|Hillerød|1084|Hillerød|55.928|12.301
0223|Hørsholm|1084|Hørsholm|55.881|12.501
0230|Rudersdal|1084|Holte|55.817|12.467
0240|Egedal|1084|Stenløse|55.768|12.197
0250|Frederikssund|1084|Frederikssund|55.840|12.069
0253|Greve|1085|Greve Strand|55.583|12.300
0259|Køge|1085|Køge|55.458|12.182
0260|Halsnæs|1084|Frederiksværk|55.971|12.023
0265|Roskilde|1085|Roskilde|55.642|12.080
0269|Solrød|1085|Solrød|55.536|12.183
0270|Gribskov|1084|Helsinge|56.023|12.198
0306|Odsherred|1085|Nykøbing Sjælland|55.925|11.671
0316|Holbæk|1085|Holbæk|55.718|11.713
0320|Faxe|1085|Haslev|55.323|11.964
0326|Kalundborg|1085|Kalundborg|55.680|11.089
0329|Ringsted|1085|Ringsted|55.443|11.790
0330|Slagelse|1085|Slagelse|55.403|11.355
0336|Stevns|1085|Store Heddinge|55.310|12.389
0340|Sorø|1085|Sorø|55.432|11.555
0350|Lejre|1085|Kirke Hvalsø|55.592|11.863
0360|Lolland|1085|Maribo|54.777|11.500
0370|Næstved|1085|Næstved|55.230|11.761
0376|Guldborgsund|1085|Nykøbing Falster|54.769|11.874
0390|Vordingborg|1085|Vordingborg|55.008|11.911
0400|Bornholm|1084|Rønne|55.101|14.707
0410|Middelfart|1083|Middelfart|55.506|9.731
0420|Assens|1083|Assens|55.270|9.901
0430|Faaborg-Midtfyn|1083|Ringe|55.238|10.479
0440|Kerteminde|1083|Kerteminde|55.449|10.658
0450|Nyborg|1083|Nyborg|55.313|10.790
0461|Odense|1083|Odense|55.396|10.388
0479|Svendborg|1083|Svendborg|55.060|10.607
0480|Nordfyns|1083|Bogense|55.567|10.089
0482|Langeland|1083|Rudkøbing|54.936|10.710
0492|Ærø|1083|Ærøskøbing|54.888|10.411
0510|Haderslev|1083|Haderslev|55.249|9.488
0530|Billund|1083|Grindsted|55.757|8.928
0540|Sønderborg|1083|Sønderborg|54.909|9.789
0550|Tønder|1083|Tønder|54.933|8.867
0561|Esbjerg|1083|Esbjerg|55.470|8.452
0563|Fanø|1083|Nordby|55.446|8.398
0573|Varde|1083|Varde|55.621|8.481
0575|Vejen|1083|Vejen|55.481|9.138
0580|Aabenraa|1083|Aabenraa|55.044|9.417
0607|Fredericia|1083|Fredericia|55.566|9.753
0615|Horsens|1082|Horsens|55.861|9.850
0621|Kolding|1083|Kolding|55.490|9.472
0630|Vejle|1083|Vejle|55.709|9.536
0657|Herning|1082|Herning|56.136|8.977
0661|Holstebro|1082|Holstebro|56.360|8.616
0665|Lemvig|1082|Lemvig|56.549|8.310
0671|Struer|1082|Struer|56.492|8.594
0706|Syddjurs|1082|Rønde|56.301|10.475
0707|Norddjurs|1082|Grenaa|56.416|10.878
0710|Favrskov|1082|Hinnerup|56.266|10.063
0727|Odder|1082|Odder|55.973|10.153
0730|Randers|1082|Randers|56.461|10.036
0740|Silkeborg|1082|Silkeborg|56.170|9.545
0741|Samsø|1082|Tranebjerg|55.833|10.597
0746|Skanderborg|1082|Skanderborg|56.034|9.932
0751|Aarhus|1082|Aarhus|56.157|10.211
0756|Ikast-Brande|1082|Ikast|56.139|9.158
0760|Ringkøbing-Skjern|1082|Ringkøbing|56.090|8.244
0766|Hedensted|1082|Hedensted|55.770|9.701
0773|Morsø|1081|Nykøbing Mors|56.793|8.853
0779|Skive|1082|Skive|56.567|9.027
0787|Thisted|1081|Thisted|56.955|8.695
0791|Viborg|1082|Viborg|56.453|9.402
0810|Brønderslev|1081|Brønderslev|57.270|9.941
0813|Frederikshavn|1081|Frederikshavn|57.441|10.537
0820|Vesthimmerlands|1081|Aars|56.804|9.514
0825|Læsø|1081|Byrum|57.257|10.997
0840|Rebild|1081|Støvring|56.885|9.838
0846|Mariagerfjord|1081|Hobro|56.643|9.790
0849|Jammerbugt|1081|Åbybro|57.162|9.730
0851|Aalborg|1081|Aalborg|57.048|9.919
0860|Hjørring|1081|Hjørring|57.464|9.982
`

export const MUNICIPALITIES: readonly Municipality[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', name = '', region = '', town = '', lat = '', lon = ''] = row.split('|')
    return { code, name, region: region as RegionCode, town, at: { lat: Number(lat), lon: Number(lon) } }
  })

const BY_CODE = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]))

/** The municipality with the code, or undefined. Christiansø (0411) is not a municipality. */
export function municipality(code: string): Municipality | undefined {
  return BY_CODE.get(code)
}

/** `Gladsaxe Kommune`, `Københavns Kommune`, `Bornholms Regionskommune`. */
export function authorityName({ code, name }: Municipality): string {
  if (code === '0101') return 'Københavns Kommune'
  return code === '0400' ? 'Bornholms Regionskommune' : `${name} Kommune`
}

export function municipalitiesOf(region: RegionCode): readonly Municipality[] {
  return MUNICIPALITIES.filter((municipality) => municipality.region === region)
}
