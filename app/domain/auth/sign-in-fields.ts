/**
 * The names of the sign-in form's own fields. They are like no other form's, since the form may carry
 * the fields of one that was posted too late.
 */
export const SIGN_IN = {
  email: 'sign-in-email',
  password: 'sign-in-password',
  newPassword: 'sign-in-new-password',
  code: 'sign-in-code',
  // What a passkey answers.
  passkey: 'sign-in-passkey',
  // What a new app is to make codes from, sealed.
  secret: 'sign-in-secret',
  returnTo: 'sign-in-return-to',
  seal: 'sign-in-seal',
} as const

export const OWN_FIELDS: string[] = Object.values(SIGN_IN)

/** In the address when what was carried belonged to somebody else and was dropped. */
export const NOT_YOURS = 'ikke-gemt'
