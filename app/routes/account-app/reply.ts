import type { AppOffer } from '#app/domain/auth/app-offer.ts'

/** The field for a code of the app that is replaced. */
export const PRESENT = 'present'

/** What is wrong with which field. */
export type Problems = {
  password?: 'password-missing' | 'password-wrong'
  present?: 'code-missing' | 'code-wrong'
  code?: 'code-missing' | 'first-code-wrong'
}

/** The answer to what was not done, with the secret that was offered; or recovery codes, which are shown this once. */
export type Reply =
  | { status: 'wrong'; offer: AppOffer; problems: Problems }
  | { status: 'wait'; offer: AppOffer; minutes: number }
  | { status: 'codes'; codes: string[] }
