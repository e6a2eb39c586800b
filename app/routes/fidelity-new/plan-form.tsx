import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import type { Candidate, FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import { MODES } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Plan = {
  slug: string
  name: string
  id: string
  instruments: { key: string; title: string }[]
  candidates: Candidate[]
  periodFrom: string
  periodTo: string
}
export type Answer = { typed: Record<string, string>; problems: Record<string, FormProblem> }

/** What is measured, how, over which time and by whom. */
export function PlanForm({ plan, answer }: { plan: Plan; answer: Answer | undefined }) {
  const t = useMessages().fidelity
  const typed = answer?.typed ?? {}
  const error = (field: string) => {
    const problem = answer?.problems[field]
    return problem && t.problems[problem]
  }
  const field = (name: string) => ({ id: name, name, error: error(name), defaultValue: typed[name] ?? '' })
  const raters = [
    <option key="" value="">
      {t.plan.choose}
    </option>,
    ...plan.candidates.map(({ id, name, insider }) => (
      <option key={id} value={id}>
        {insider ? t.plan.insider(name) : name}
      </option>
    )),
  ]

  return (
    <Form method="post" action={`/fidelitet/ny?team=${plan.slug}`} className="stack" noValidate>
      <ErrorSummary
        errors={Object.entries(answer?.problems ?? {}).map(([fieldId, problem]) => ({
          fieldId,
          message: t.problems[problem],
        }))}
      />
      <input type="hidden" name="id" value={typed.id ?? plan.id} />
      <ChoiceGroup
        id="instrument"
        name="instrument"
        kind="radio"
        legend={t.plan.instrument}
        hint={t.notValidated}
        error={error('instrument')}
        choices={plan.instruments.map(({ key, title }) => ({
          value: key,
          label: <span lang="da">{title}</span>,
          checked: typed.instrument === key,
        }))}
      />
      <ChoiceGroup
        id="mode"
        name="mode"
        kind="radio"
        legend={t.plan.mode}
        error={error('mode')}
        choices={MODES.map((mode) => ({
          value: mode,
          label: (
            <>
              {t.modes[mode]} <span className="quiet">{t.modeHints[mode]}</span>
            </>
          ),
          checked: typed.mode === mode,
        }))}
      />
      <div className="fields">
        <Field
          {...field('periodFrom')}
          type="date"
          label={t.plan.periodFrom}
          hint={t.plan.periodHint}
          defaultValue={typed.periodFrom ?? plan.periodFrom}
        />
        <Field
          {...field('periodTo')}
          type="date"
          label={t.plan.periodTo}
          defaultValue={typed.periodTo ?? plan.periodTo}
        />
      </div>
      <Field
        {...field('caseCount')}
        type="number"
        inputMode="numeric"
        min={1}
        max={999}
        label={t.plan.caseCount}
        hint={t.plan.caseCountHint}
      />
      <div className="fields">
        <Select {...field('raterA')} label={t.plan.raterA} hint={t.plan.raterHint}>
          {raters}
        </Select>
        <Select {...field('raterB')} label={t.plan.raterB} hint={t.plan.raterBHint}>
          {raters}
        </Select>
      </div>
      <div>
        <Button>{t.plan.submit}</Button>
      </div>
    </Form>
  )
}
