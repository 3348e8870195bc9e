import { occupationTable } from '../occupation-table.ts'

/** Cleaning, laundry, caretaking, security and rescue. */
export const facilities = occupationTable(
  'rengoering-og-ejendom',
  `
rengoeringsassistent | 9112 | rengøringsassistent | cleaner
  = rengøringsmedarbejder, rengører, rengøringsmedhjælper
  ~ rengøring, rengøringsdame, rengøringskone, rengøringsass, gøre rent, rengøringshjælp, rengøringsfolk, rengøringsjob, rengøringsmand, cleaning
  > serviceassistent, hotelrengoeringsassistent, husassistent, skolerengoeringsassistent, vinduespudser, hospitalsserviceassistent
skolerengoeringsassistent | 9112 | skolerengøringsassistent | school cleaner
  = rengøringsassistent på skole, rengøringsassistent i daginstitution
  ~ rengøring på skole, institutionsrengøring
  > husassistent, teknisk-servicemedarbejder
serviceassistent | 5151 | serviceassistent | service assistant (cleaning and facility)
  = rengøringstekniker, servicemedarbejder
  ~ servicemedarb
  > husassistent, kantinemedhjaelper, teknisk-servicemedarbejder, portoer
husassistent | 9112 | husassistent | housekeeping assistant (institutions)
  = husmedhjælper, husmoderafløser
  ~ køkken og rengøring
  > maaltidsvaert, koekkenmedhjaelper
privat-rengoeringshjaelp | 9111 | privat rengøringshjælp | domestic cleaner
  = husholder, hushjælp, hjemmerengøringsassistent
  ~ rengøring i private hjem, stuepige i private hjem, hjemmeservice
  > rengoeringsassistent
husbestyrer | 5152 | husbestyrer | housekeeper
  = husbestyrerinde, privat husholderske
  ~ husbestyrinde
  > privat-rengoeringshjaelp
hotelrengoeringsassistent | 9112 | hotelrengøringsassistent | hotel room attendant
  = stuepige, hotelassistent
  ~ værelsesrengøring, hotelrengøring, stuepiger
  > hotelmedarbejder
industrirengoeringsassistent | 9112 | industrirengøringsassistent | industrial cleaner
  = industrirengører, procesrengøringsassistent, slagterirengører
  ~ industrirengøring, produktionsrengøring
  > produktionsmedarbejder, specialrengoeringsassistent
specialrengoeringsassistent | 9129 | specialrengøringsassistent | specialist cleaner
  = skadeservicetekniker, skadeservicemedarbejder, tæpperenser
  ~ skadeservice, hovedrengøring, dødsborengøring
  > facaderenser
byggerengoeringsassistent | 9112 | byggerengøringsassistent | construction site cleaner
  = håndværkerrengører, flytterengøringsassistent
  ~ byggerengøring, flytterengøring
  > byggepladsmedhjaelper, rengoeringsassistent
togrengoeringsassistent | 9112 | togrengøringsassistent | train and aircraft cleaner
  = klargører af tog, flyrengøringsassistent, togklargører
  ~ togrengøring, flyrengøring
  > rengoeringsassistent, bilklargoerer
vinduespudser | 9123 | vinduespudser | window cleaner
  = vinduespolerer, vinduespudserassistent
  ~ vinduespudsning, pudse vinduer
  > facaderenser
facaderenser | 7133 | facaderenser | facade cleaner
  = algebehandler, graffitirenser, højtryksrenser
  ~ graffiti, algerens, fliserens, facaderens
  > skorstensfejer, maler
skorstensfejer | 7133 | skorstensfejer | chimney sweep
  = skorstensfejersvend
  ~ skorsten, skorstensfejermester
  > tagdaekker
rengoeringsleder | 5151 | rengøringsleder | cleaning supervisor
  = rengøringsinspektør, rengøringskonsulent, husøkonom, oldfrue, rengøringsformand
  ~ rengøringschef, leder af rengøring, housekeeper på hotel
  > serviceleder, rengoeringsassistent
vaskeriassistent | 8157 | vaskeriassistent | laundry assistant
  = vaskerimedarbejder, vaskerioperatør, linnedmedarbejder
  ~ vaskeri, vasketøj, rulle, vaskekone, linned
  > renseriassistent, rengoeringsassistent
renseriassistent | 9121 | renseriassistent | dry-cleaning assistant
  = presser, strygeassistent
  ~ renseri, strygning
  > vaskeriassistent, skraedder
teknisk-servicemedarbejder | 5153 | teknisk servicemedarbejder | caretaker
  = teknisk medarbejder, serviceteknisk medarbejder, driftsassistent, pedelmedhjælper
  ~ pedel, pedeller, skolepedel, altmuligmand, handyman, skolebetjent, tsm
  > teknisk-serviceleder, ejendomsservicetekniker, ejendomsfunktionaer, vicevaert, halassistent
teknisk-serviceleder | 5153 | teknisk serviceleder | technical services supervisor
  = pedelleder, driftsleder på skole, teknisk leder på skole
  ~ pedel, leder af pedeller, tsl
  > driftsleder-i-ejendomme, serviceleder
ejendomsservicetekniker | 5153 | ejendomsservicetekniker | facility services technician
  = ejendomsserviceassistent, ejendomstekniker
  ~ ejendomsservice, ejendomsdrift
  > ejendomsfunktionaer, vvs-montoer, driftsleder-i-ejendomme
ejendomsfunktionaer | 5153 | ejendomsfunktionær | housing estate caretaker
  = ejendomsmedarbejder, gårdmand, varmemester, driftsmedarbejder i boligselskab
  ~ boligforening
  > vicevaert, gartnermedhjaelper
vicevaert | 5153 | vicevært | building caretaker
  = inspektørmedhjælper, portner
  ~ opgangsvicevært
  > ejendomsservicetekniker
driftsleder-i-ejendomme | 5153 | driftsleder i ejendomme | property operations manager
  = ejendomsinspektør, ejendomsleder, ejendomsmester
  ~ inspektør i boligselskab
  > facility-manager
facility-manager | 1219 | facility manager | facility manager
  = facility management-konsulent, facility management-koordinator
  ~ fm, bygningsdrift
  > serviceleder, driftsleder-i-ejendomme
serviceleder | 1219 | serviceleder | service manager
  = servicechef, driftsleder for service
  ~ leder af service
  > rengoeringsleder, koekkenleder
altmuligmedarbejder | 9622 | altmuligmedarbejder | odd-job worker
  = forefaldende medhjælper, altmuligmand i virksomhed
  ~ altmulig, forefaldende arbejde, småreparationer, handymand
  > teknisk-servicemedarbejder, flyttearbejder, arbejdsmand
servicemedhjaelper | 9622 | servicemedhjælper | service helper
  = flexjobber i service, servicehjælper
  ~ småjobs, skånejob, småopgaver
  > serviceassistent, altmuligmedarbejder
vagt | 5414 | vagt | security guard
  = sikkerhedsvagt, vagtfunktionær, sikkerhedsmedarbejder, vægter
  ~ vagtmand, natvægter
  > doermand, vagtcentraloperatoer, parkeringsvagt, butiksdetektiv
doermand | 5414 | dørmand | doorman
  = dørvagt, udsmider
  ~ diskotek
  > vagt
butiksdetektiv | 5414 | butiksdetektiv | store detective
  = butikskontrollant
  ~ butikstyveri
  > vagt
vagtcentraloperatoer | 5414 | vagtcentraloperatør | alarm centre operator
  = vagtcentralmedarbejder, vagtcentralassistent, alarmoperatør
  ~ vagtcentral, alarmcentral
  > disponent, vagt
parkeringsvagt | 5419 | parkeringsvagt | parking attendant
  = parkeringsassistent, p-vagt, parkeringskontrollant
  ~ parkering, p vagt
  > vagt
brandmand | 5411 | brandmand | firefighter
  = deltidsbrandmand, brandfolk, beredskabsassistent, brandkonstabel
  ~ brandvæsen, brandbetjent, brandkvinde
  > beredskabsmedarbejder, ambulancebehandler
beredskabsmedarbejder | 5419 | beredskabsmedarbejder | emergency preparedness officer
  = beredskabskonsulent, beredskabsmester
  ~ beredskab, beredskabsstyrelsen
  > brandinspektoer
brandinspektoer | 3112 | brandinspektør | fire safety inspector
  = brandteknisk rådgiver, brandkonsulent
  ~ brandsyn, brandsikkerhed
  > byggesagsbehandler
faengselsbetjent | 5413 | fængselsbetjent | prison officer
  = fængselsfunktionær, arresthusbetjent
  ~ fængsel, arrest, kriminalforsorgen
  > vagt, medarbejder-paa-herberg
politibetjent | 5412 | politibetjent | police officer
  = politiassistent, politikadet
  ~ politi
  > vagt
`,
)
