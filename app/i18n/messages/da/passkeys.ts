/** Passkeys: making one, using one, and those one has. */
export const passkeys = {
  title: 'Adgangsnøgler',
  hint: 'En adgangsnøgle ligger i din telefon, din computer eller en lille sikkerhedsnøgle. Du låser den op med finger, ansigt eller kode, i stedet for at skrive en kode, når du logger ind.',
  made: (day: string) => `Lavet ${day}.`,
  used: (day: string) => `Sidst brugt ${day}.`,
  neverUsed: 'Ikke brugt endnu.',
  add: 'Lav en adgangsnøgle',
  unnamed: 'Adgangsnøgle',
  use: 'Brug en adgangsnøgle',
  or: 'Eller brug en adgangsnøgle',
  asking: 'Din browser spørger dig nu.',
  needsScript: 'En adgangsnøgle kræver JavaScript, og det er slået fra i din browser.',
  unknown: 'Din browser kender ikke adgangsnøgler. Brug en nyere browser.',
  nowhere:
    'Her kan du ikke bruge adgangsnøgler. Det kræver, at adressen begynder med https, eller at du åbner siden på http://localhost.',
  cancelled: 'Der blev ikke brugt nogen adgangsnøgle. Prøv igen.',
  exists: 'Den har allerede en adgangsnøgle til din konto.',
  failed: 'Det lykkedes ikke. Åbn siden igen, og prøv en gang til.',
  refused: 'Adgangsnøglen passede ikke. Prøv igen.',
  rename: 'Ret navn',
  name: 'Navn',
  nameHint: 'Så du kan kende den igen, fx "Min telefon"',
  saveName: 'Gem navn',
  remove: 'Fjern',
  removeHint:
    'Du kan ikke bruge nøglen til at logge ind mere. Du bliver logget ud alle andre steder. Slet også nøglen der, hvor den ligger.',
  removeSubmit: 'Fjern adgangsnøglen',
}
