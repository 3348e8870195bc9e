import { occupationTable } from '../occupation-table.ts'

/** Kitchens, canteens, restaurants, hotels, bakers and butchers. */
export const food = occupationTable(
  'mad-og-hotel',
  `
kok | 5120 | kok | cook
  = gastronom, køkkenassistent med kokkeuddannelse, faglært kok, cateringkok
  ~ kokkevikar, a la carte-kok, køkken
  > smoerrebroedsjomfru, souschef-i-koekken, koekkenchef, cater, kantinekok
kantinekok | 5120 | kantinekok | canteen cook
  = kok i kantine, institutionskok
  ~ kantine
  > koekkenleder, ernaeringsassistent
cater | 5120 | cater | catering chef
  = cateringassistent, diner transportable-kok, cateringmedarbejder
  ~ catering, mad ud af huset
  > smoerrebroedsjomfru
smoerrebroedsjomfru | 5120 | smørrebrødsjomfru | open sandwich chef
  = smørrebrødsmager, koldjomfru
  ~ smørrebrød, jomfru, smørrebrødsdame
  > delikatesseassistent
ernaeringsassistent | 5120 | ernæringsassistent | nutrition assistant
  = køkkenassistent, ernæringshjælper
  ~ økonomamedarbejder, storkøkken, plejehjemskøkken, institutionskøkken, diætkøkken
  > ernaeringsassistent-i-daginstitution, klinisk-diaetist, koekkenmedhjaelper, kok, koekkenleder
ernaeringsassistent-i-daginstitution | 5120 | ernæringsassistent i daginstitution | nursery cook
  = køkkenassistent i daginstitution, madmor, køkkenansvarlig i børnehave, institutionskokke, frokostordningsmedarbejder
  ~ madfar, køkkendame i børnehave, frokostordning
  > koekkenmedhjaelper, kantinemedhjaelper
koekkenmedhjaelper | 9412 | køkkenmedhjælper | kitchen helper
  = køkkenmedarbejder, køkkenhjælper, køkkenhjælp
  ~ køkkendame, køkken, køkkenarbejde, køkkenpige, køkkenjob, kitchen help
  > opvasker, kantinemedhjaelper, maaltidsvaert, fastfoodmedarbejder
opvasker | 9412 | opvasker | dishwasher
  = opvaskemedhjælper, stewarding-medarbejder
  ~ opvask
  > rengoeringsassistent
kantinemedhjaelper | 9412 | kantinemedhjælper | canteen assistant
  = kantinemedarbejder, kantineassistent, skolekantinemedarbejder
  ~ kantine, kantinedame, skolebod
  > cafemedarbejder, kasseassistent
skolebodsmedarbejder | 5246 | skolebodsmedarbejder | school food stall assistant
  = medarbejder i skolebod
  ~ skolebod, skolemad
  > kantinemedhjaelper, cafemedarbejder
maaltidsvaert | 5131 | måltidsvært | meal host
  = spisestuevært, værtinde på plejehjem, madvært
  ~ måltid, anrette mad
  > tjener, ernaeringsassistent, plejehjemsmedhjaelper
koekkenleder | 1412 | køkkenleder | kitchen manager
  = økonoma, kantineleder, køkkenøkonom, cheføkonoma
  ~ leder af køkken, kostfaglig leder, kantinebestyrer
  > koekkenchef, restaurantchef
koekkenchef | 3434 | køkkenchef | head chef
  = chefkok, køkkenmester, køkkenchef på hotel
  ~ chef, mesterkok
  > souschef-i-koekken, restaurantchef
souschef-i-koekken | 3434 | souschef i køkken | sous chef
  = køkkensouschef, sous chef
  ~ sous-chef
  > kok
tjener | 5131 | tjener | waiter
  = restaurationstjener, servitør, overtjener, faglært tjener, tjenerassistent
  ~ servitrice, tjenere, serveringsdame
  > serveringsmedarbejder, bartender, restaurantvaert
serveringsmedarbejder | 5131 | serveringsmedarbejder | serving staff
  = serveringsassistent, runner, selskabstjener
  ~ servering, servere
  > cafemedarbejder, banketmedarbejder
banketmedarbejder | 5131 | banketmedarbejder | banqueting staff
  = selskabsmedarbejder, konferencevært, mødeforplejningsmedarbejder
  ~ selskaber, mødeforplejning
  > moedebooker, tjener
restaurantvaert | 5131 | restaurantvært | restaurant host
  = vært, værtinde
  ~ modtage gæster
  > receptionist
cafemedarbejder | 5131 | cafémedarbejder | café worker
  = cafeteriamedarbejder, caféassistent
  ~ cafe, café, cafeteria, cafemedarbejder
  > barista, ekspedient-i-bager, isbodsmedarbejder
barista | 5132 | barista | barista
  = kaffebarmedarbejder
  ~ kaffebar, kaffe
  > bartender
bartender | 5132 | bartender | bartender
  = barmedarbejder, barassistent, cocktailbartender
  ~ bar, værtshus
  > tjener
sommelier | 5131 | sommelier | sommelier
  = vintjener
  ~ vin, vinkender
  > tjener
fastfoodmedarbejder | 9411 | fastfoodmedarbejder | fast food worker
  = grillmedarbejder, burgerkok, grillbarassistent
  ~ grill, burgerbar, grillbar, fast food
  > pizzabager, sandwichmedarbejder
pizzabager | 5120 | pizzabager | pizza maker
  = pizzakok
  ~ pizza, pizzaria, pizzamand, pizzeria
  > fastfoodmedarbejder, bager
sandwichmedarbejder | 9411 | sandwichmedarbejder | sandwich maker
  = salatbarmedarbejder, sandwichsmører
  ~ sandwich, salatbar
  > smoerrebroedsjomfru
isbodsmedarbejder | 5246 | isbodsmedarbejder | ice cream kiosk assistant
  = ismager, iskioskmedarbejder
  ~ isbod, ishus, vaffelbager
  > butiksmedhjaelper
restaurantchef | 1412 | restaurantchef | restaurant manager
  = restauratør, cafébestyrer, caféleder, restaurantleder
  ~ leder af restaurant, cafe leder
  > hotelchef
hotelreceptionist | 4224 | hotelreceptionist | hotel receptionist
  = receptionist på hotel, natreceptionist
  ~ hotel, natportier, hotelreception
  > receptionist, turistassistent, hotelmedarbejder
hotelmedarbejder | 5169 | hotelmedarbejder | hotel worker
  = hotelmedhjælper, piccolo på hotel, bagagedrager
  ~ hotel
  > hotelreceptionist, serviceassistent
hotelchef | 1411 | hotelchef | hotel manager
  = hoteldirektør, hotelbestyrer, kroejer
  ~ kro, kromand
  > campingpladsbestyrer
campingpladsbestyrer | 1439 | campingpladsbestyrer | campsite manager
  = campingpladsmedarbejder, lejrchef
  ~ camping, campingplads
  > teknisk-servicemedarbejder
moedebooker | 3332 | mødebooker | meeting and conference booker
  = konferencebooker, selskabskoordinator
  ~ booking
  > receptionist
bager | 7512 | bager | baker
  = bagersvend, håndværksbager, brødbager
  ~ bageri, brødbagning, bagermester
  > konditor, bagerimedhjaelper, industribager
konditor | 7512 | konditor | pastry chef
  = konditorsvend, dessertkok, wienerbager
  ~ kager, kagekone, kagebager
  > bager
bagerimedhjaelper | 9412 | bagerimedhjælper | bakery helper
  = bagermedhjælper, bageriassistent
  ~ medhjælper i bageri
  > ekspedient-i-bager, koekkenmedhjaelper
slagter | 7511 | slagter | butcher
  = gourmetslagter, detailslagter, slagtersvend, butiksslagter
  ~ slagtermester
  > delikatesseassistent, slagteriarbejder
fiskehandler | 7511 | fiskehandler | fishmonger
  = fiskeekspedient, fileterer
  ~ fisk, fiskebutik, fiskemand
  > delikatesseassistent, fiskeindustriarbejder
`,
)
