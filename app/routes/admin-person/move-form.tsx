import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ConfirmFirst } from '#app/components/confirm-first.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Move, type Reply, replyTo, type Typed } from './reply.ts'

/**
 * What every form of the page needs: where it is sent, what came back, and whether one is to show who one is before
 * those that ask for the password.
 */
export type FormProps = { address: string; reply: Reply | undefined; mustConfirm: boolean }

type MoveFormProps = FormProps & {
  move: Move
  submit: string
  /** Whether the form gives or takes access, and so asks for one's own password. */
  asksPassword?: boolean
  /** The page without the form, where the address has brought it up. */
  cancelTo?: string
  children: ReactNode
}

/** One of the page's forms: what is wrong on top, its fields, and one's own password where access changes. */
export function MoveForm(props: MoveFormProps) {
  const { move, address, reply, mustConfirm, submit, asksPassword, cancelTo, children } = props
  const t = useMessages().person
  const { problems, takenBy, minutes } = replyTo(move, reply)
  const errors = Object.entries(problems).map(([field, problem]) => ({
    fieldId: fieldId(move, field),
    message: t.problems[problem],
  }))
  if (asksPassword && mustConfirm) return <ConfirmFirst returnTo={address} />
  return (
    <Form method="post" action={address} className="stack" autoComplete="off" noValidate>
      <ErrorSummary errors={errors} />
      {takenBy && (
        <p>
          <Link className="ds-link" to={`/admin/personer/${takenBy}`}>
            {t.toTaken}
          </Link>
        </p>
      )}
      {children}
      {asksPassword && (
        <OwnPassword
          id={fieldId(move, 'password')}
          hint={t.passwordHint}
          error={problems.password && t.problems[problems.password]}
          minutes={minutes}
        />
      )}
      <OfflineNotice reply={reply} intent={move} />
      <div className="row">
        <Button variant="secondary" name="intent" value={move}>
          {submit}
        </Button>
        {cancelTo && (
          <ButtonLink variant="secondary" to={cancelTo}>
            {t.cancel}
          </ButtonLink>
        )}
      </div>
    </Form>
  )
}

/** Several forms stand on one page, and some have fields of the same name. */
const fieldId = (move: Move, field: string) => `${move}-${field}`

/** The fields of a form by name: each with what was typed in it, or with what stands there, and its error. */
export function useFields(move: Move, reply: Reply | undefined) {
  const t = useMessages().person
  const { typed, problems } = replyTo(move, reply)
  return (name: keyof Typed, present = '') => {
    const problem = problems[name]
    return {
      id: fieldId(move, name),
      name,
      defaultValue: typed?.[name] ?? present,
      error: problem && t.problems[problem],
    }
  }
}
