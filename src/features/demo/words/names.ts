/** Names of people, by where a family comes from and when its children were named. Frequent ones first. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Danish given names of three generations: born before 1970, 1970 to 1987, later. */
export const DANISH_WOMEN = {
  old: list(
    'Kirsten Susanne Lone Hanne Pia Lene Annette Birgitte Helle Jette Inge Bente Gitte Karen Marianne Lis Vibeke Dorthe Charlotte Anne Tina Bodil Ulla Lisbeth Anni Kirstine Merete Birthe Connie Winnie',
  ),
  middle: list(
    'Mette Louise Camilla Rikke Maria Christina Trine Line Stine Anja Heidi Sanne Tanja Maja Karina Pernille Ditte Katrine Signe Malene Nanna Marie Gry Sisse Janni Tine Mia Rie Dorte Bettina',
  ),
  young: list(
    'Sofie Emma Cecilie Julie Mathilde Ida Amalie Freja Laura Caroline Simone Sarah Anna Josefine Nicoline Nanna Frederikke Emilie Clara Astrid Silje Sille Rebecca Isabella Smilla',
  ),
} as const

export const DANISH_MEN = {
  old: list(
    'Jens Lars Peter Henrik Søren Michael Jan Niels Hans Ole Torben Kim Poul Jørgen Finn Claus Bent Erik John Flemming Steen Carsten Allan Per Leif Ib Kurt Preben Benny Bjarne',
  ),
  middle: list(
    'Thomas Martin Jesper Brian Christian Morten Rasmus Anders Kasper Jakob Mads Jacob Kenneth Dennis Simon René Nicolai Ulrik Jonas Daniel Lasse Kristian Mikkel Johnny Tommy Bo Esben Troels Ronni Tim',
  ),
  young: list(
    'Mathias Frederik Emil Mikkel Oliver Magnus Nikolaj Sebastian Marcus Victor Tobias Alexander Andreas Oscar Malthe Gustav Patrick Philip Jeppe Villads August Kevin Benjamin Silas Storm',
  ),
} as const

/** The hundred most common endings in -sen make two thirds; the rest are rarer. */
export const DANISH_FAMILIES = list(
  'Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Mikkelsen Frederiksen Lund Henriksen Laursen Schmidt Eriksen Holm Clausen Simonsen Svendsen Andreasen Iversen Jeppesen Nissen Lauridsen Jespersen Mogensen Dahl Frandsen Bertelsen Carlsen Bach Skov Friis Vestergaard Winther Toft Lorenzen Kjær Bruun Kruse Damgaard Brandt Krogh Juhl Ravn Bak Riis Hald Hjort Birk Munk Bonde Gade Thygesen Aagaard Bisgaard Overgaard',
)

/** A middle name many carry before their -sen. */
export const MIDDLE_NAMES = list(
  'Bøgh Lund Holm Kjær Skov Friis Bach Dahl Juul Nørgaard Berg Møller Winther Vang Rask Brink Hede Leth',
)

export type Background = {
  key: string
  /** Share of the job-seekers, in thousandths. */
  share: number
  women: readonly string[]
  men: readonly string[]
  families: readonly string[]
  /** Mother tongue by code, and others the family often speaks. */
  language: string
  /** `Tyrkiet`, for a sentence about oneself. */
  country: string
  /** Chance of being born abroad, and so of still learning Danish. */
  newcomer: number
  /** From this year on such newcomers come at all. */
  since?: number
}

export const BACKGROUNDS: readonly Background[] = [
  {
    key: 'tr',
    share: 42,
    language: 'tr',
    country: 'Tyrkiet',
    newcomer: 0.25,
    women: list('Ayşe Fatma Zeynep Elif Emine Meryem Yasemin Hatice Sevgi Derya'),
    men: list('Mehmet Mustafa Ali Emre Hasan Murat Yusuf Burak Cem Okan'),
    families: list('Yılmaz Kaya Demir Çelik Şahin Aydın Özdemir Arslan Doğan Koç'),
  },
  {
    key: 'pk',
    share: 26,
    language: 'ur',
    country: 'Pakistan',
    newcomer: 0.25,
    women: list('Ayesha Saima Nadia Rabia Sadia Farah Aisha Mehwish'),
    men: list('Imran Usman Adnan Kamran Faisal Bilal Hamza Shahid'),
    families: list('Khan Ahmed Hussain Malik Iqbal Butt Chaudhry Mirza'),
  },
  {
    key: 'iq',
    share: 22,
    language: 'ar',
    country: 'Irak',
    newcomer: 0.45,
    women: list('Zainab Noor Huda Rana Sahar Dunya'),
    men: list('Haider Omar Mustafa Ahmed Saif Karrar'),
    families: list('Al-Saadi Hassan Jabbar Kadhim Al-Jaberi Hamid'),
  },
  {
    key: 'sy',
    share: 24,
    language: 'ar',
    country: 'Syrien',
    newcomer: 0.9,
    since: 2012,
    women: list('Samira Rima Hala Lina Rasha Nour'),
    men: list('Khaled Anas Fadi Bashar Nizar Samer'),
    families: list('Haddad Khoury Darwish Al-Masri Shaheen Nasser'),
  },
  {
    key: 'so',
    share: 22,
    language: 'so',
    country: 'Somalia',
    newcomer: 0.4,
    women: list('Amina Fadumo Hodan Ifrah Khadija Sahra'),
    men: list('Abdi Mohamed Yusuf Ismail Hassan Liban'),
    families: list('Abdi Mohamud Warsame Hassan Ali Farah Jama'),
  },
  {
    key: 'lb',
    share: 20,
    language: 'ar',
    country: 'Libanon',
    newcomer: 0.2,
    women: list('Layla Rania Mariam Nadine Hiba'),
    men: list('Bilal Wael Jamal Rami Ziad'),
    families: list('El-Hassan Saleh Awad Taha Mansour Khalil'),
  },
  {
    key: 'pl',
    share: 30,
    language: 'pl',
    country: 'Polen',
    newcomer: 0.85,
    women: list('Agnieszka Katarzyna Magdalena Joanna Ewa Monika Beata'),
    men: list('Piotr Krzysztof Tomasz Marcin Paweł Marek Andrzej'),
    families: list('Kowalska Nowak Wiśniewski Wójcik Zieliński Kamiński Lewandowski'),
  },
  {
    key: 'ro',
    share: 18,
    language: 'ro',
    country: 'Rumænien',
    newcomer: 0.9,
    women: list('Elena Andreea Ioana Mihaela Alina'),
    men: list('Andrei Mihai Cristian Ionuț Florin'),
    families: list('Popescu Ionescu Dumitru Stoica Radu Munteanu'),
  },
  {
    key: 'ir',
    share: 18,
    language: 'fa',
    country: 'Iran',
    newcomer: 0.35,
    women: list('Shirin Maryam Leila Parisa Nasrin'),
    men: list('Reza Amir Farhad Babak Hamid'),
    families: list('Ahmadi Hosseini Karimi Rahimi Moradi Tehrani'),
  },
  {
    key: 'af',
    share: 18,
    language: 'prs',
    country: 'Afghanistan',
    newcomer: 0.55,
    women: list('Zahra Nargis Fereshta Parwana Shabnam'),
    men: list('Ahmad Najib Farid Rahmat Walid'),
    families: list('Rahimi Sadat Nazari Haidari Azizi Popal'),
  },
  {
    key: 'ba',
    share: 20,
    language: 'bs',
    country: 'Bosnien',
    newcomer: 0.15,
    women: list('Amra Selma Jasmina Senada Lejla'),
    men: list('Emir Adnan Nermin Senad Mirza'),
    families: list('Hadžić Begić Mujić Kovačević Hodžić Delić'),
  },
  {
    key: 'vn',
    share: 14,
    language: 'vi',
    country: 'Vietnam',
    newcomer: 0.2,
    women: list('Linh Thuy Hoa Mai Lan'),
    men: list('Minh Tuan Hung Duc Khoa'),
    families: list('Nguyen Tran Le Pham Vo Bui'),
  },
  {
    key: 'lk',
    share: 10,
    language: 'ta',
    country: 'Sri Lanka',
    newcomer: 0.25,
    women: list('Priya Kavitha Shanthi Nirosha'),
    men: list('Suren Ramesh Kumaran Ganesh'),
    families: list('Sivakumar Rajaratnam Nadarajah Kandiah Selvam'),
  },
  {
    key: 'th',
    share: 12,
    language: 'th',
    country: 'Thailand',
    newcomer: 0.7,
    women: list('Somchai Malee Kanya Suda Ploy'),
    men: list('Anan Niran Chai'),
    families: list('Jensen Hansen Srisai Wongsa Saetang'),
  },
  {
    key: 'ph',
    share: 10,
    language: 'tl',
    country: 'Filippinerne',
    newcomer: 0.7,
    women: list('Maricel Rosalie Jocelyn Grace Lorna'),
    men: list('Jose Ramon Eduardo'),
    families: list('Santos Reyes Cruz Nielsen Garcia Bautista'),
  },
  {
    key: 'ma',
    share: 14,
    language: 'ar',
    country: 'Marokko',
    newcomer: 0.2,
    women: list('Khadija Naima Souad Hanane'),
    men: list('Rachid Hicham Karim Said'),
    families: list('Benali El-Amrani Bouzid Idrissi Tazi'),
  },
  {
    key: 'er',
    share: 10,
    language: 'ti',
    country: 'Eritrea',
    newcomer: 0.95,
    since: 2014,
    women: list('Selam Rahel Feven Helen'),
    men: list('Yonas Daniel Samuel Tesfay'),
    families: list('Tesfay Haile Gebremedhin Kidane Berhane'),
  },
  {
    key: 'ua',
    share: 22,
    language: 'uk',
    country: 'Ukraine',
    newcomer: 0.95,
    since: 2022,
    women: list('Olena Oksana Iryna Nataliia Svitlana'),
    men: list('Andrii Serhii Oleksandr Dmytro'),
    families: list('Shevchenko Kovalenko Bondarenko Melnyk Tkachenko Koval'),
  },
  {
    key: 'gl',
    share: 12,
    language: 'kl',
    country: 'Grønland',
    newcomer: 0.3,
    women: list('Naja Pipaluk Aviaja Ivalu Paarma'),
    men: list('Malik Inuk Minik Aqqaluk Nuka'),
    families: list('Petersen Kleist Lynge Olsen Rosing Berthelsen'),
  },
  {
    key: 'de',
    share: 10,
    language: 'de',
    country: 'Tyskland',
    newcomer: 0.5,
    women: list('Katrin Anke Sabine Julia'),
    men: list('Stefan Markus Jürgen Torsten'),
    families: list('Becker Hoffmann Schulz Krüger Wagner'),
  },
  {
    key: 'se',
    share: 10,
    language: 'sv',
    country: 'Sverige',
    newcomer: 0.3,
    women: list('Karin Åsa Linnéa Ulrika'),
    men: list('Johan Magnus Fredrik Mattias'),
    families: list('Johansson Lindqvist Bergström Nyström Ek'),
  },
  {
    key: 'ng',
    share: 6,
    language: 'en',
    country: 'Nigeria',
    newcomer: 0.7,
    women: list('Blessing Chioma Ngozi'),
    men: list('Emeka Chidi Tunde'),
    families: list('Okafor Adeyemi Eze Balogun'),
  },
]
