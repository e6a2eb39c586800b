import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { ORGANISATION_KINDS, type OrganisationKind } from '#app/domain/people/organisation-kinds.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Sent } from './place-form.tsx'

/** A unit that something can be laid below. `depth`: 1 right below the organisation. */
export type UnitChoice = { id: string; name: string; depth: number }

/** @param props.current the name there is */
export function NameField({ sent, current = '', hint }: { sent: Sent; current?: string; hint?: string }) {
  const t = useMessages().organisation
  return (
    <Field
      id="name"
      name="name"
      label={t.name}
      hint={hint}
      error={sent.error('name')}
      defaultValue={sent.typed?.name ?? current}
      required
    />
  )
}

export function KindField({ sent, kind }: { sent: Sent; kind?: OrganisationKind }) {
  const t = useMessages().organisation
  return (
    <ChoiceGroup
      id="kind"
      name="kind"
      kind="radio"
      legend={t.kind}
      error={sent.error('kind')}
      choices={ORGANISATION_KINDS.map((one) => ({
        value: one,
        label: t.kinds[one],
        checked: (sent.typed?.kind ?? kind) === one,
      }))}
    />
  )
}

type ParentFieldProps = {
  sent: Sent
  organisation: string
  units: UnitChoice[]
  parentId: string | null
  hint?: string
}

/** Where in the organisation something lies; what lies deeper stands further in. */
export function ParentField({ sent, organisation, units, parentId, hint }: ParentFieldProps) {
  const t = useMessages().organisation
  return (
    <Select
      id="parent"
      name="parent"
      label={t.parent}
      hint={hint}
      error={sent.error('parent')}
      defaultValue={sent.typed?.parent ?? parentId ?? ''}
    >
      <option value="">{t.right(organisation)}</option>
      {units.map(({ id, name, depth }) => (
        <option key={id} value={id}>
          {'\u2013 '.repeat(depth)}
          {name}
        </option>
      ))}
    </Select>
  )
}

export function MethodsField({ sent, methods }: { sent: Sent; methods: Method[] }) {
  const t = useMessages()
  const chosen: string[] = sent.typed?.methods ?? methods
  return (
    <ChoiceGroup
      id="methods"
      name="methods"
      kind="checkbox"
      legend={t.organisation.methods}
      hint={t.organisation.methodsHint}
      error={sent.error('methods')}
      choices={METHODS.map((method) => ({
        value: method,
        label: t.shell.methods[method],
        checked: chosen.includes(method),
      }))}
    />
  )
}
