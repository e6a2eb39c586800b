import { confirmOwnPassword } from './own-password.server.ts'
import type { ProofProblems } from './proof-problems.ts'
import type { SignedInPerson } from './permissions.ts'
import { SIGN_IN } from './sign-in-fields.ts'

/** `wait`: a password is looked at again in so many minutes. */
type Lack = { status: 'wait'; minutes: number } | { status: 'wrong'; problems: ProofProblems }

/** The code in a form that asks for one. */
export const codeIn = (form: FormData) => String(form.get(SIGN_IN.code) ?? '').trim()

/**
 * What is missing in a form that asks for one's own password, and maybe for a code as well; null when the password
 * is right and a code is there. The code is looked at in the transaction of what it opens, since
 * it counts once.
 * @param address the network address the request came from
 */
export async function lackOfProof(
  person: SignedInPerson,
  form: FormData,
  address: string,
  asksCode: boolean,
): Promise<Lack | null> {
  const own = await confirmOwnPassword(person, form, address)
  if (own.status === 'wait') return own
  const isCodeMissing = asksCode && codeIn(form) === ''
  if (own.status === 'confirmed' && !isCodeMissing) return null
  const problems: ProofProblems = {
    ...(own.status !== 'confirmed' && { password: `password-${own.status}` }),
    ...(isCodeMissing && { code: 'code-missing' }),
  }
  return { status: 'wrong', problems }
}
