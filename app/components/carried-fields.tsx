import type { Carried } from '#app/domain/auth/carried.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { HiddenFields } from './hidden-fields.tsx'

/** What a step of signing in takes along, unseen. */
export function CarriedFields({ returnTo, fields, seal }: Carried) {
  return (
    <>
      <input type="hidden" name={SIGN_IN.returnTo} value={returnTo} />
      <input type="hidden" name={SIGN_IN.seal} value={seal} />
      <HiddenFields fields={fields} />
    </>
  )
}
