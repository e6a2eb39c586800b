import { confirmPassword } from './confirm-password.server.ts'
import { SIGN_IN } from './sign-in-fields.ts'

export type OwnPassword =
  | { status: 'confirmed'; personId: string }
  | { status: 'missing' }
  | { status: 'wrong' }
  /** It is looked at again in so many minutes. */
  | { status: 'wait'; minutes: number }

/**
 * Whether a form holds the password of the one who sends it, who is asked once more before they give or take
 * access. The field has the name of the sign-in form's own, so that a form that comes too late does not carry
 * the password along.
 * @param address the network address the request came from
 */
export async function confirmOwnPassword(
  { email }: { email: string },
  form: FormData,
  address: string,
): Promise<OwnPassword> {
  const password = String(form.get(SIGN_IN.password) ?? '')
  if (password === '') return { status: 'missing' }
  const result = await confirmPassword(email, password, address)
  return result.status === 'refused' ? { status: 'wrong' } : result
}
