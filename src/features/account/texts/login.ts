import { texts } from '#platform/text/texts.ts'

export const loginTexts = texts({
  da: {
    downTitle: 'Vi kan ikke få fat i MitID lige nu',
    down: 'Det er ikke din skyld. Prøv igen om et par minutter. Du kan stadig søge vikariater uden at logge ind.',
    cancelledTitle: 'Du er ikke logget ind',
    cancelled: 'Login blev afbrudt, og der er ikke sket noget. Du kan begynde forfra, når du vil.',
    staleTitle: 'Dit login tog for lang tid',
    stale:
      'Der gik for lang tid, eller linket har været brugt før. Det sker også, hvis du går tilbage i browseren. Log ind igen, så er du der.',
    invalidTitle: 'Vi kunne ikke godkende dit login',
    invalid:
      'Svaret fra MitID var ikke, som det skulle være, så vi har ikke logget dig ind. Prøv igen. Sker det igen, så skriv til os.',
    lowTitle: 'Du skal logge ind på en mere sikker måde',
    low: 'Jobkreds viser oplysninger om mennesker. Derfor skal dit login mindst have sikringsniveau Betydelig. Det har MitID med MitID-appen, kodeviser eller kodeoplæser.',
    lowHow:
      'Vælg knappen herunder, og godkend med din app eller kodeviser. Bagefter kommer du til den side, du var på vej til.',
    lowAgain: 'Log ind mere sikkert',
    disabledTitle: 'Din adgang er lukket',
    disabled:
      'Du kan ikke bruge Jobkreds med dette login. Skriv til os, hvis du mener, det er en fejl. Er du ledig, kan dit jobcenter hjælpe dig imens.',
    again: 'Log ind igen',
    tryAgain: 'Prøv igen',
    search: 'Find vikariater uden at logge ind',
    loggedOutTitle: 'Du er logget ud',
    loggedOut:
      'Tak for i dag. Sidder du ved en fælles computer, så luk også browseren, så den næste ikke kan se, hvad du har lavet.',
    signIn: 'Log ind',
    contact: 'Skriv til os',
    searchAgain: 'Find vikariater',
  },
  en: {
    downTitle: 'We cannot reach MitID right now',
    down: 'It is not your fault. Try again in a few minutes. You can still search temporary jobs without logging in.',
    cancelledTitle: 'You are not logged in',
    cancelled: 'The login was cancelled and nothing happened. You can begin again whenever you like.',
    staleTitle: 'Your login took too long',
    stale:
      'Too much time passed, or the link was used before. It also happens when you go back in the browser. Log in again and you are there.',
    invalidTitle: 'We could not approve your login',
    invalid:
      'The answer from MitID was not as it should be, so we did not log you in. Try again. If it happens again, write to us.',
    lowTitle: 'You need to log in more securely',
    low: 'Jobkreds shows information about people. Your login must therefore have at least assurance level Substantial. MitID with the MitID app, code display or audio reader has that.',
    lowHow:
      'Choose the button below and approve with your app or code display. Afterwards you come to the page you were on your way to.',
    lowAgain: 'Log in more securely',
    disabledTitle: 'Your access is closed',
    disabled:
      'You cannot use Jobkreds with this login. Write to us if you think this is a mistake. If you are unemployed, your job centre can help you meanwhile.',
    again: 'Log in again',
    tryAgain: 'Try again',
    search: 'Find temporary jobs without logging in',
    loggedOutTitle: 'You are logged out',
    loggedOut:
      'Thank you for today. If this is a shared computer, close the browser too, so that the next person cannot see what you did.',
    signIn: 'Log in',
    contact: 'Write to us',
    searchAgain: 'Find temporary jobs',
  },
})
