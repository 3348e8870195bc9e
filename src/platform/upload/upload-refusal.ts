import { texts } from '../text/texts.ts'

/** Why a file was not taken. Each sentence says what to do instead. */
export const uploadTexts = texts({
  da: {
    missing: 'Vælg en fil.',
    empty: 'Filen er tom. Vælg en anden.',
    'too-large': 'Filen fylder mere end 5 MB. Gem den i en mindre udgave, fx uden store billeder.',
    'wrong-kind': 'Vi tager imod PDF (.pdf) og Word (.docx). Gem dit CV i en af de to, og prøv igen.',
    'old-word':
      'Det er en ældre Word-fil (.doc), eller den er låst med adgangskode. Åbn den i Word, gem den som PDF, og prøv igen.',
    'wrong-content':
      'Filens indhold passer ikke til dens navn. Åbn den, gem den som PDF, og prøv igen med den nye fil.',
    encrypted: 'Filen er låst med adgangskode. Gem den uden adgangskode, og prøv igen.',
    'active-content':
      'Filen indeholder programkode eller en formular, som kan køre hos dem, der åbner den. Gem den som almindelig PDF, og prøv igen.',
    'embedded-files':
      'Der ligger andre filer inde i filen, fx et regneark. Fjern dem, eller gem som PDF, og prøv igen.',
    macros: 'Filen indeholder makroer. Gem den som PDF eller som almindelig Word-fil (.docx), og prøv igen.',
    'external-content':
      'Filen henter noget udefra, fx et billede fra nettet eller en skabelon fra et netværk. Gem den som PDF, og prøv igen.',
    'too-complex':
      'Filen er pakket, så den fylder meget mere, end den ser ud til. Gem den som PDF, og prøv igen.',
    busy: 'Der er mange, der sender filer lige nu. Vent et øjeblik, og prøv igen.',
    unreadable: 'Vi kunne ikke læse filen. Åbn den, gem den som PDF, og prøv igen med den nye fil.',
  },
  en: {
    missing: 'Choose a file.',
    empty: 'The file is empty. Choose another.',
    'too-large': 'The file is larger than 5 MB. Save a smaller version, for example without large pictures.',
    'wrong-kind': 'We accept PDF (.pdf) and Word (.docx). Save your CV as one of them and try again.',
    'old-word':
      'This is an older Word file (.doc), or it is locked with a password. Open it in Word, save it as PDF and try again.',
    'wrong-content':
      'The content of the file does not fit its name. Open it, save it as PDF and try the new file.',
    encrypted: 'The file is locked with a password. Save it without one and try again.',
    'active-content':
      'The file holds program code or a form that could run where it is opened. Save it as an ordinary PDF and try again.',
    'embedded-files':
      'There are other files inside the file, for example a spreadsheet. Remove them, or save as PDF, and try again.',
    macros: 'The file holds macros. Save it as PDF or as an ordinary Word file (.docx) and try again.',
    'external-content':
      'The file fetches something from elsewhere, for example a picture from the web or a template from a network. Save it as PDF and try again.',
    'too-complex': 'The file is packed to be far larger than it looks. Save it as PDF and try again.',
    busy: 'Many people are sending files right now. Wait a moment and try again.',
    unreadable: 'We could not read the file. Open it, save it as PDF and try the new file.',
  },
})

export type UploadRefusal = keyof ReturnType<typeof uploadTexts>

/** Thrown inside a check to leave it at once; `checkDocument` turns it into a refusal. */
export class NotTaken extends Error {
  readonly reason: UploadRefusal
  constructor(reason: UploadRefusal) {
    super(reason)
    this.reason = reason
  }
}
