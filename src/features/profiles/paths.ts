/** Every address of this feature, without language prefix. */
export const paths = {
  profile: '/profil',
  step: (step: string) => `/profil/${step}`,
  visibility: '/profil/synlighed',
  preview: '/profil/forhaandsvisning',
  cv: '/profil/cv',
  cvFile: '/profil/cv/fil',
  myData: '/mine-data',
  viewLog: '/mine-data/hvem-har-set',
  takeAlong: '/mine-data/hent',
  erase: '/mine-data/slet',
  /** Where somebody is after everything is gone. */
  home: '/',
} as const
