import { Alert } from '#app/components/alert.tsx'
import { Details } from '#app/components/details.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ChangeForm, type Reply, refused } from './place-form.tsx'

type RemovePlaceProps = { address: string; reply: Reply | undefined; isEmpty: boolean; whyNot: string }

/** Deletes a place that is empty; of one that is not, says what stands in the way. */
export function RemovePlace({ address, reply, isEmpty, whyNot }: RemovePlaceProps) {
  const t = useMessages().organisation
  if (isEmpty)
    return (
      <ChangeForm address={address} intent="remove" summary={t.remove} submit={t.removeSubmit} reply={reply}>
        {() => <p>{t.removeText}</p>}
      </ChangeForm>
    )
  const cameTooLate = refused(reply, 'remove') !== null
  return (
    <Details summary={t.remove} open={cameTooLate}>
      {cameTooLate && (
        <Alert color="warning" role="alert">
          <p>{t.problems.notEmpty}</p>
        </Alert>
      )}
      <p>{whyNot}</p>
    </Details>
  )
}
