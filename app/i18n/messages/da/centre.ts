import type { SettingsField, SettingsProblem } from '#app/domain/centre/settings.ts'

const fields: Record<SettingsField, string> = {
  name: 'Videnscentrets navn',
  email: 'Mailadresse',
  phone: 'Telefon',
  address: 'Adresse',
  terms: 'Vilkår',
  mailSender: 'Afsenderens navn',
  mailReplyTo: 'Svar sendes til',
  privacyContact: 'Mailadresse for spørgsmål om personoplysninger',
  wasUrl: 'Tilgængelighedserklæringens adresse',
}

const hints: Record<SettingsField, string> = {
  name: 'Højst 80 tegn. Det står nederst på alle sider og på de kursusbeviser, der udstedes fra nu af.',
  email: 'Kan udelades. Her kan alle skrive til jer.',
  phone: 'Kan udelades',
  address: 'Kan udelades',
  terms: 'Kan udelades. Ren tekst. En tom linje giver et nyt afsnit.',
  mailSender: 'Højst 60 tegn',
  mailReplyTo: 'Kan udelades. Så står der i mailen, at den ikke kan besvares.',
  privacyContact: 'Kan udelades. Så står videnscentrets mailadresse der.',
  wasUrl:
    'Den adresse, WAS-Tool giver erklæringen, fx https://was.digst.dk/fodfaeste-dk. Uden den mangler erklæringen.',
}

const problems: Record<SettingsProblem, string> = {
  'name-missing': 'Skriv videnscentrets navn, mindst 2 tegn',
  'sender-missing': 'Skriv, hvem mails kommer fra, mindst 2 tegn',
  'email-wrong': 'Skriv en mailadresse som navn@example.dk, eller lad feltet stå tomt',
  'phone-wrong': 'Skriv et telefonnummer med tal, fx 12 34 56 78, eller lad feltet stå tomt',
  'address-wrong': 'Skriv en adresse, der begynder med https://, eller lad feltet stå tomt',
  'too-long': 'Teksten er for lang. Forkort den.',
  cpr: 'Det ligner et CPR-nummer. Fjern det, og prøv igen.',
  'logo-kind': 'Vælg et billede, der er PNG, JPEG eller WebP',
  'logo-large': 'Billedet fylder for meget. Vælg et på højst 200 kB.',
  unusable: 'Det kunne vi ikke bruge. Åbn siden igen, og prøv en gang til.',
}

/** What the knowledge centre says of itself. */
export const centre = {
  terms: {
    title: 'Vilkår og kontakt',
    terms: 'Vilkår',
    none: 'Videnscentret har ikke skrevet vilkår.',
    contact: 'Kontakt',
    noContact: 'Spørg din leder, hvordan du får fat i videnscentret.',
  },
  settings: {
    title: 'Indstillinger',
    intro: 'Her står, hvem I er: nederst på alle sider, i mails og på kursusbeviser.',
    saved: 'Gemt.',
    changed:
      'Ikke gemt. En anden har gemt noget, efter at du åbnede siden. Dit eget står stadig i felterne. Se det igennem, og gem igen, hvis det skal gælde.',
    centre: 'Videnscentret',
    mail: 'Mail',
    statutory: 'Personoplysninger og tilgængelighed',
    logo: 'Logo',
    fields,
    hints,
    problems,
    logoNow: 'Logoet, som det er nu',
    removeLogo: 'Fjern logoet',
    newLogo: 'Vælg et billede',
    otherLogo: 'Vælg et andet billede',
    logoHint: (kilobytes: number) =>
      `PNG, JPEG eller WebP, højst ${kilobytes} kB. Det står nederst på alle sider.`,
    save: 'Gem',
  },
}
