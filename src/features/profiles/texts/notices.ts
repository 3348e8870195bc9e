import { texts } from '#platform/text/texts.ts'

/** What the platform tells a job-seeker about a profile nobody tends. */
export const noticeTexts = texts({
  da: {
    inactive: 'Der er ikke sket noget i din profil i 5 måneder. Vil du beholde den?',
    hidden:
      'Din profil er skjult for virksomheder, og dit CV er slettet, fordi der ikke er sket noget i 6 måneder',
    mailSubject: 'Vil du beholde din profil på Jobkreds?',
    mailText: (url: string) =>
      `Der er ikke sket noget i din profil i 5 måneder. Vil du beholde den, så log ind og tryk på »Ja, behold min profil«. Hører vi ikke fra dig, skjuler vi den om en måned og sletter dit CV.\n\nDin profil er her:\n${url}`,
  },
  en: {
    inactive: 'Nothing has happened in your profile for 5 months. Do you want to keep it?',
    hidden:
      'Your profile is hidden from companies and your CV deleted, because nothing has happened for 6 months',
    mailSubject: 'Do you want to keep your profile on Jobkreds?',
    mailText: (url) =>
      `Nothing has happened in your profile for 5 months. If you want to keep it, log in and press “Yes, keep my profile”. If we do not hear from you, we hide it in a month and delete your CV.\n\nYour profile is here:\n${url}`,
  },
})
