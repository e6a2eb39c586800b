import { CarriedFields } from '#app/components/carried-fields.tsx'
import { PasskeyForm } from '#app/components/passkey-form.tsx'
import type { Carried } from '#app/domain/auth/carried.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** A passkey in place of the code, for whoever has one. */
export function PasskeySignIn({ carried, isHere }: { carried: Carried; isHere: boolean }) {
  const t = useMessages().passkeys
  return (
    <section className="stack">
      <h2>{t.or}</h2>
      {isHere ? (
        <PasskeyForm use="brug" action="/log-ind/kode" submit={t.use}>
          <CarriedFields {...carried} />
        </PasskeyForm>
      ) : (
        <p>{t.nowhere}</p>
      )}
    </section>
  )
}
