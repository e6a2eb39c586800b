import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import type { Candidate, PlanField } from '#app/domain/fidelity/review/plan-form.ts'
import type { Suggestion } from '#app/domain/fidelity/review/plan-suggestion.ts'
import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import { MODES, MOST_CASES } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ReviewUnderWay } from './under-way.tsx'

type OfferedInstrument = { key: string; title: string; version: string; adaptedBy: string | null }

export type Plan = {
  slug: string
  name: string
  id: string
  instruments: OfferedInstrument[]
  candidates: Candidate[]
  after: string | null
  underWay: ReviewUnderWay[]
  suggested: Suggestion
}
export type Answer = { typed: Record<string, string>; problems: Record<string, FormProblem> }

/** What is measured, how, when and by whom. */
export function PlanForm({ plan, answer }: { plan: Plan; answer: Answer | undefined }) {
  const t = useMessages()
  const words = t.fidelityPlan.plan
  const typed: Partial<Record<string, string>> = answer?.typed ?? plan.suggested
  const error = (field: PlanField) => {
    const problem = answer?.problems[field]
    return problem && t.fidelity.problems[problem]
  }
  const field = (name: PlanField) => ({
    id: name,
    name,
    error: error(name),
    defaultValue: typed[name] ?? '',
  })

  return (
    <Form method="post" action={`/fidelitet/ny?team=${plan.slug}`} className="stack" noValidate>
      <ErrorSummary
        errors={Object.entries(answer?.problems ?? {}).map(([fieldId, problem]) => ({
          fieldId,
          message: t.fidelity.problems[problem],
        }))}
      />
      <input type="hidden" name="id" value={answer?.typed.id ?? plan.id} />
      <ChoiceGroup
        id="instrument"
        name="instrument"
        kind="radio"
        legend={words.instrument}
        hint={t.fidelity.notValidated}
        error={error('instrument')}
        choices={plan.instruments.map((instrument) => ({
          value: instrument.key,
          label: <InstrumentLabel instrument={instrument} />,
          checked: typed.instrument === instrument.key,
        }))}
      />
      <ChoiceGroup
        id="mode"
        name="mode"
        kind="radio"
        legend={words.mode}
        error={error('mode')}
        choices={MODES.map((mode) => ({
          value: mode,
          label: (
            <>
              {t.fidelity.modes[mode]} <span className="quiet">{t.fidelity.modeHints[mode]}</span>
            </>
          ),
          checked: typed.mode === mode,
        }))}
      />
      <Field {...field('reviewOn')} type="date" label={words.reviewOn} hint={words.reviewOnHint} />
      <div className="fields">
        <Field {...field('periodFrom')} type="date" label={words.periodFrom} hint={words.periodHint} />
        <Field {...field('periodTo')} type="date" label={words.periodTo} />
      </div>
      <Field
        {...field('caseTotal')}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_CASES}
        label={words.caseTotal}
        hint={words.caseTotalHint}
      />
      <div className="fields">
        <Select {...field('raterA')} label={words.raterA} hint={words.raterHint}>
          <Candidates candidates={plan.candidates} />
        </Select>
        <Select {...field('raterB')} label={words.raterB} hint={words.raterBHint}>
          <Candidates candidates={plan.candidates} />
        </Select>
      </div>
      <div>
        <Button>{words.submit}</Button>
      </div>
    </Form>
  )
}

function InstrumentLabel({ instrument }: { instrument: OfferedInstrument }) {
  const t = useMessages().fidelityPlan.plan
  const { title, version, adaptedBy } = instrument
  return (
    <>
      <span lang="da">{title}</span>{' '}
      <span className="quiet">
        {t.version(version)}
        {adaptedBy && `, ${t.adapted(adaptedBy)}`}
      </span>
    </>
  )
}

function Candidates({ candidates }: { candidates: Candidate[] }) {
  const t = useMessages().fidelityPlan.plan
  return (
    <>
      <option value="">{t.choose}</option>
      {candidates.map(({ id, name, insider }) => (
        <option key={id} value={id}>
          {insider ? t.insider(name) : name}
        </option>
      ))}
    </>
  )
}
