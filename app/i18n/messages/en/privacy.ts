import type { privacy as danish } from '../da/privacy.ts'

const kinds: Record<Parameters<(typeof danish)['pointer']>[1], string> = {
  name: 'name',
  phone: 'telephone number',
  email: 'e-mail',
  'birth-date': 'date of birth',
  address: 'address',
}

export const privacy: typeof danish = {
  pointer: (found, kind) => `“${found}” (${kinds[kind]})`,
  lookAgain: (pointers) =>
    `The text seems to mention somebody: ${pointers}. Remove it if it is about a citizen. If not, press again. Nothing is saved yet.`,
  savedWithPointers: (pointers) =>
    `Saved. The text seems to mention somebody: ${pointers}. Remove it if it is about a citizen.`,
}
