import type { SignUpPlace } from '#app/domain/events/event.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type SignedUp = { id: string; name: string; place: SignUpPlace }

/** Who has a seat, and who waits; in the order in which they signed up. */
export function SignUpList({ signedUp }: { signedUp: SignedUp[] }) {
  const t = useMessages().events.event
  const at = (place: SignUpPlace) => signedUp.filter((one) => one.place === place)
  const [seated, waiting] = [at('seat'), at('waiting')]
  if (signedUp.length === 0) return <p>{t.nobody}</p>
  return (
    <>
      <h3>{t.listOf(seated.length)}</h3>
      <Names people={seated} />
      {waiting.length > 0 && (
        <>
          <h3>{t.waitingList(waiting.length)}</h3>
          <Names people={waiting} />
        </>
      )}
    </>
  )
}

function Names({ people }: { people: SignedUp[] }) {
  return (
    <ol>
      {people.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ol>
  )
}
