import { useMessages } from '#app/i18n/use-messages.ts'
import { ButtonLink } from './button.tsx'

/** Stands in the place of a form until who is to fill it in has shown once more who they are. */
export function ConfirmFirst({ returnTo }: { returnTo: string }) {
  const t = useMessages().confirm
  return (
    <>
      <p>{t.first}</p>
      <p>
        <ButtonLink variant="secondary" to={`/bekraeft?${new URLSearchParams({ returnTo })}`}>
          {t.title}
        </ButtonLink>
      </p>
    </>
  )
}
