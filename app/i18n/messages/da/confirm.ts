/** Being asked once more who one is, before something that must not be done by whoever finds an open screen. */
export const confirm = {
  title: 'Bekræft, at det er dig',
  why: 'Det, du vil, må kun gøres af dig selv. Vis derfor igen, hvem du er. Det gælder i ti minutter.',
  first: 'Vis først igen, at det er dig.',
  passwordHint: 'Det, du logger ind med',
  submit: 'Bekræft',
  doneTitle: 'Filen er klar',
  done: 'Tak. Nu kan du hente filen.',
  fetch: 'Hent filen',
  back: 'Tilbage til siden',
}
