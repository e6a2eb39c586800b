import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Details } from '#app/components/details.tsx'
import { TextArea } from '#app/components/field.tsx'
import { PointerWarning } from '#app/components/pointer-warning.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import {
  REPORT_SECTIONS,
  type ReportSection,
  SECTION_LIMIT,
} from '#app/domain/fidelity/report/report-text.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { DraftView, Reply } from './report-view.ts'

type TextFormProps = { view: DraftView; reply: Reply | undefined }

/** The words of the report, a field a section. Saved together; one section can be written anew by the app. */
export function TextForm({ view, reply }: TextFormProps) {
  const t = useMessages().fidelityReport
  const newer = reply?.status === 'newer' ? reply : null
  const wrong = reply?.status === 'wrong' && reply.intent === 'write' ? reply : null
  const typed = newer?.typed ?? wrong?.typed ?? view.report.text
  const fitting = (newer ?? wrong)?.typed.fits?.split(' ') ?? []
  const error = (section: ReportSection) => {
    const problem = wrong?.problems[section]
    return problem && t.problems[problem]
  }
  return (
    // What is saved fills the fields anew.
    <Form method="post" className="stack report-text" noValidate key={view.savedAt?.getTime()}>
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="seen" value={newer?.seen ?? wrong?.typed.seen ?? view.fingerprint} />
      {newer && (
        <Alert color="warning" role="alert">
          {t.draft.newer}
        </Alert>
      )}
      {REPORT_SECTIONS.map((section) => (
        <div key={section}>
          <TextArea
            id={section}
            name={section}
            label={t.sections[section]}
            hint={t.draft.sectionHint}
            error={error(section)}
            defaultValue={typed[section]}
            maxLength={SECTION_LIMIT}
            rows={8}
          />
          {newer && newer.stored[section] !== newer.typed[section] && (
            <Details summary={t.draft.newerStored} open>
              <p className="report-note">{newer.stored[section]}</p>
            </Details>
          )}
          {view.stale.includes(section) && (
            <ChoiceGroup
              id={`${section}-fits`}
              name="fits"
              kind="checkbox"
              legend={t.draft.stale}
              choices={[{ value: section, label: t.draft.fits, checked: fitting.includes(section) }]}
            />
          )}
          <Details summary={t.draft.renewOf(t.sections[section])}>
            <p>{t.draft.renewHint}</p>
            <Button
              variant="secondary"
              size="sm"
              name="renew"
              value={section}
              aria-label={t.draft.renewOf(t.sections[section])}
            >
              {t.draft.renew}
            </Button>
          </Details>
        </div>
      ))}
      {!wrong && !newer && <PointerWarning pointers={view.pointers} />}
      <p className="row">
        <Button>{t.draft.save}</Button>
        <SavedAt moment={view.savedAt} />
      </p>
    </Form>
  )
}
