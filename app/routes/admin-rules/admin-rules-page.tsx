import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ruleWords } from '#app/components/rule-words.ts'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Rule, RuleState } from '#app/domain/requirements/rule.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ListedRule = Rule & { courseTitle: string; place: string | null; state: RuleState; reaches: number }

const COLORS: Record<RuleState, string> = { open: 'success', coming: 'info', ended: 'neutral' }

/** Who must take what by when: every rule of the centre, and how many people it reaches today. */
export function AdminRulesPage({ rules }: { rules: ListedRule[] }) {
  const t = useMessages().rules
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.lead}</p>
        <p>
          <ButtonLink to="/admin/regler/ny">{t.make}</ButtonLink>
        </p>
      </PageHead>
      {rules.length === 0 ? <p>{t.none}</p> : <RulesTable rules={rules} />}
    </main>
  )
}

function RulesTable({ rules }: { rules: ListedRule[] }) {
  const messages = useMessages()
  const t = messages.rules
  return (
    <Table
      caption={t.list}
      captionHidden
      head={[t.course, t.who, t.where, t.deadline, t.reason, t.state, t.reaches]}
    >
      {rules.map((rule) => {
        const { who, within, startsAfter } = ruleWords(messages, rule)
        return (
          <tr key={rule.id}>
            <th scope="row">
              <Link to={`/admin/regler/${rule.id}`}>{rule.courseTitle}</Link>
            </th>
            <td>{who}</td>
            <td>{rule.place ?? t.everywhere}</td>
            <td>
              {within}
              {startsAfter && <span className="quiet block">{startsAfter}</span>}
            </td>
            <td className="rule-reason">{rule.reason}</td>
            <td>
              <Tag color={COLORS[rule.state]}>{t.states[rule.state]}</Tag>
            </td>
            <td>{t.people(rule.reaches)}</td>
          </tr>
        )
      })}
    </Table>
  )
}
