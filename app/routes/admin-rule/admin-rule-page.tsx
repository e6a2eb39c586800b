import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ruleWords } from '#app/components/rule-words.ts'
import type { RequirementProblem } from '#app/domain/requirements/fields.ts'
import type { Rule, RuleState } from '#app/domain/requirements/rule.ts'
import { isOffline, type Offline } from '#app/http/offline.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** What was not saved; without a problem the rule has ended meanwhile, which the page says by itself. */
export type Reply = { typed: string; problem: RequirementProblem | undefined } | Offline

type ShownRule = Rule & {
  courseTitle: string
  place: string | null
  createdBy: string
  state: RuleState
  reaches: number
}
type AdminRulePageProps = {
  rule: ShownRule
  /** What has just happened to it. */
  told: 'made' | 'saved' | null
  /** The first and the last day that it can end on; civil dates. */
  today: string
  latest: string
  reply: Reply | undefined
}

/** All that a rule says, and its last day, which alone can be changed. */
export function AdminRulePage({ rule, told, reply, ...days }: AdminRulePageProps) {
  const t = useMessages().rules
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/regler', label: t.title }]} />
      <PageHead title={rule.courseTitle} eyebrow={t.states[rule.state]} />
      {told && !reply && (
        <Alert color="success" role="status">
          <p>{t.one[told]}</p>
        </Alert>
      )}
      <RuleFacts rule={rule} />
      {rule.state === 'ended' ? <p>{t.one.ended}</p> : <EndForm rule={rule} reply={reply} {...days} />}
    </main>
  )
}

function RuleFacts({ rule }: { rule: ShownRule }) {
  const messages = useMessages()
  const t = messages.rules
  const locale = useLocale()
  const { who, within, startsAfter, renewing } = ruleWords(messages, rule)
  const facts = [
    [t.who, who],
    [t.where, rule.place ?? t.everywhere],
    [t.deadline, startsAfter ? `${within}. ${startsAfter}.` : within],
    [t.renewing, renewing],
    [t.reason, rule.reason],
    [t.from, formatDate(locale, rule.fromDate)],
    [t.until, rule.toDate ? formatDate(locale, rule.toDate) : t.noEnd],
    [t.reaches, t.people(rule.reaches)],
    [t.createdBy, rule.createdBy || messages.erasures.someone],
  ]
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function EndForm({ rule, today, latest, reply }: Omit<AdminRulePageProps, 'told'>) {
  const { rules: t, requirements } = useMessages()
  const sent = reply && !isOffline(reply) ? reply : null
  const error = sent?.problem && requirements.problems[sent.problem]
  return (
    <section>
      <h2>{t.one.end}</h2>
      <p>{t.one.kept}</p>
      <Form method="post" action={`/admin/regler/${rule.id}`} className="stack" noValidate>
        <ErrorSummary errors={error ? [{ fieldId: 'toDate', message: error }] : []} />
        <Field
          id="toDate"
          name="toDate"
          type="date"
          label={t.until}
          hint={t.one.endHint}
          error={error}
          defaultValue={sent?.typed ?? rule.toDate ?? ''}
          min={today}
          max={latest}
        />
        <OfflineNotice reply={reply} />
        <div>
          <Button name="intent" value="end">
            {t.one.save}
          </Button>
        </div>
      </Form>
    </section>
  )
}
