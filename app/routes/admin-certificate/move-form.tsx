import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { EndProblem } from '#app/domain/certificates/end-form.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { type Move, type Reply, replyTo } from './reply.ts'

/** What a form is about: the page of the certificate, its holder and its course. */
export type Subject = { address: string; holder: string; course: string }

type MoveFormProps = {
  move: Move
  address: string
  reply: Reply | undefined
  /** The words of the first step, and of the second: what is about to happen, and what follows. */
  words: { summary: string; hint: string; what: string; after: string; submit: string }
  /** The text that is confirmed in the second step. */
  confirms: string
  children: ReactNode
}

/**
 * A form in two steps on one page, folded away until it is needed. The second says what is about to happen
 * and asks for a password; what was typed can still be changed there.
 */
export function MoveForm({ move, address, reply, words, confirms, children }: MoveFormProps) {
  const t = useMessages().adminCertificates
  const { isOpen, problems, pointers, minutes, isConfirming } = replyTo(move, reply)
  const errors = Object.entries(problems).map(([field, problem]) => ({
    fieldId: fieldId(move, field),
    message: t.problems[problem],
  }))
  return (
    <Details summary={words.summary} open={isOpen}>
      <Form method="post" action={address} className="stack" noValidate>
        <ErrorSummary errors={errors} />
        <p>{words.hint}</p>
        <input type="hidden" name="intent" value={move} />
        {children}
        {isConfirming && (
          <ConfirmStep
            id={fieldId(move, 'password')}
            confirms={confirms}
            words={words}
            pointers={pointers}
            minutes={minutes}
            problem={problems.password}
          />
        )}
        <OfflineNotice reply={reply} intent={move} />
        <div className="row">
          <Button variant={isConfirming ? 'primary' : 'secondary'}>
            {isConfirming ? words.submit : t.goOn}
          </Button>
          {isConfirming && (
            <ButtonLink variant="secondary" to={address}>
              {t.cancel}
            </ButtonLink>
          )}
        </div>
      </Form>
    </Details>
  )
}

/** Both forms stand on one page, and both ask for a password. */
export const fieldId = (move: Move, field: string) => `${move}-${field}`

/** What is wrong with a field, in words. */
export function useErrorOf(problems: Record<string, EndProblem>) {
  const t = useMessages().adminCertificates
  return (field: string) => {
    const problem = problems[field]
    return problem && t.problems[problem]
  }
}
