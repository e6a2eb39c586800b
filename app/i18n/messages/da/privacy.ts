import type { Pointer } from '#app/domain/privacy/pointers.ts'

const kinds: Record<Pointer['kind'], string> = {
  name: 'navn',
  phone: 'telefonnummer',
  email: 'e-mail',
  'birth-date': 'fødselsdato',
  address: 'adresse',
}

/** What is said of texts that must not point to a citizen. */
export const privacy = {
  pointer: (found: string, kind: Pointer['kind']) => `"${found}" (${kinds[kind]})`,
  lookAgain: (pointers: string) =>
    `Det ser ud til, at teksten nævner nogen: ${pointers}. Fjern det, hvis det handler om en borger. Ellers tryk igen. Intet er gemt endnu.`,
  savedWithPointers: (pointers: string) =>
    `Gemt. Det ser ud til, at teksten nævner nogen: ${pointers}. Fjern det, hvis det handler om en borger.`,
}
