/** The exchange's numbers, each with why. Where the database holds the same number, a test compares the two. */
export const limits = {
  /**
   * Live applications a person has sent at one time. Enough to seek broadly, few enough that each is meant:
   * companies elsewhere complain of 200 applications with 5 usable. Companies' own interest does not count.
   */
  liveApplications: 10,

  /** Interests a company sends a day. More is a mailing, and the people at the other end would stop answering. */
  interestsPerCompanyPerDay: 20,

  /** Unanswered interests a company has out for one opening: enough to choose from, few enough that a yes means something. */
  openInterestsPerOpening: 10,

  /** Candidates a company opens a day. A person reads perhaps 60 an hour; three hours of it is work, more is copying. */
  candidateViewsPerCompanyPerDay: 200,

  /** Cards on a page of candidates. */
  candidatesPerPage: 20,

  /** Characters in a message: a page of text; longer belongs in a conversation. */
  messageLength: 2000,

  /** Days until a company sees a candidate under another alias: long enough to find back in a search, too short for a dossier. */
  aliasDays: 30,

  /** Messages one side sends in an application a day: a lively exchange, not a flood. */
  messagesPerDay: 20,

  /** Characters in "why I fit": what can be read in a minute. */
  whyIFitLength: 1000,

  /** Characters in "about me". */
  aboutLength: 2000,

  /** Characters in the note that goes with a refusal. */
  refusalNoteLength: 500,

  /** Characters in a vikariat's title: one line in a list. */
  titleLength: 120,

  /** Characters in a vikariat's description: about three pages. */
  descriptionLength: 8000,

  /** Openings in one vikariat: the largest rotation projects send a whole department at a time. */
  openings: 100,

  /** Minutes a week: 1 hour (anything less is a shift) to 48 hours (directive 2003/88/EC, article 6). */
  weeklyMinutesMin: 60,
  weeklyMinutesMax: 48 * 60,

  /** Occupations in a profile: beyond ten, nothing is said about what somebody can do. */
  occupations: 10,

  /** Skills in a profile, and characters in one. */
  skills: 30,
  skillLength: 60,

  /** Skills a vikariat names: more is a list that fits nobody, and each counts less. */
  wantedSkills: 8,

  /** Earlier jobs in a profile. */
  experiences: 20,

  /** Minutes each way that somebody can say they will travel. */
  travelMinutesMin: 5,
  travelMinutesMax: 240,

  /** Bytes in a CV: a text of ten pages with a picture. */
  cvBytes: 5 * 1024 * 1024,

  /** People in a company's pool: more cannot be known by name, and is a register. */
  companyPool: 500,

  /** People in a job centre's pool: the vikars a large unit places in a year, several times over. */
  unitPool: 5000,

  /** Drafts and published vikariater of one company: the region's largest employers have some hundreds. */
  vacanciesPerCompany: 1000,

  /** Saved searches for one address. */
  savedSearches: 10,

  /** Fewer people than this who share occupation and area: the card says something broader. */
  smallestGroup: 5,

  /** Answers a company has given before its answering time is shown: one slow week is not a habit. */
  answersBeforeShown: 5,

  /** Days after a hire has ended until the company keeps the name only. */
  daysUntilNameOnly: 30,
} as const
