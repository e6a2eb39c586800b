import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { PreviewStep } from './preview-step.tsx'
import { RuleForm, type RuleFormProps } from './rule-form.tsx'

/** Making a rule: first what it says, then whom it would reach. */
export function AdminRuleNewPage({ reply, ...choices }: RuleFormProps) {
  const t = useMessages().rules
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/regler', label: t.title }]} />
      <PageHead title={t.form.title}>
        <p>{t.form.lead}</p>
      </PageHead>
      {reply?.status === 'preview' ? <PreviewStep {...reply} /> : <RuleForm reply={reply} {...choices} />}
    </main>
  )
}
