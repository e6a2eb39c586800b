import { Alert } from '#app/components/alert.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Field } from '#app/components/field.tsx'
import {
  MethodsField,
  NameField,
  ParentField,
  type UnitChoice,
} from '#app/components/organisation/place-fields.tsx'
import { ChangeForm, type Reply, refused } from '#app/components/organisation/place-form.tsx'
import { RemovePlace } from '#app/components/organisation/remove-place.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { formatDate } from '#app/i18n/format.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type TeamChangesProps = {
  address: string
  team: { id: string; name: string; unitId: string | null; methods: Method[]; closedOn: string | null }
  organisation: { name: string }
  units: UnitChoice[]
  /** The names of those whose membership ended with the team. */
  leftWithIt: string[]
  today: string
  isEmpty: boolean
  reply: Reply | undefined
}

/** One form for each thing that can be changed, so that two people who change two things do not undo each other. */
export function TeamChanges(props: TeamChangesProps) {
  const { address, team, organisation, units, leftWithIt, today, isEmpty, reply } = props
  const t = useMessages().organisation
  const locale = useLocale()
  const form = { address, reply }
  return (
    <section>
      <h2>{t.change}</h2>
      {team.closedOn !== null && refused(reply, 'close') && (
        <Alert color="warning" role="alert">
          <p>{t.problems.alreadyClosed}</p>
        </Alert>
      )}
      <ChangeForm {...form} intent="rename" summary={t.rename} submit={t.save}>
        {(sent) => <NameField sent={sent} current={team.name} hint={t.renameTeamHint} />}
      </ChangeForm>
      <ChangeForm {...form} intent="move" summary={t.move} submit={t.move}>
        {(sent) => (
          <ParentField
            sent={sent}
            organisation={organisation.name}
            units={units}
            parentId={team.unitId}
            hint={t.moveTeamHint}
          />
        )}
      </ChangeForm>
      <ChangeForm {...form} intent="methods" summary={t.changeMethods} submit={t.save}>
        {(sent) => <MethodsField sent={sent} methods={team.methods} />}
      </ChangeForm>
      {team.closedOn === null ? (
        <ChangeForm {...form} intent="close" summary={t.close} submit={t.closeSubmit}>
          {(sent) => (
            <Field
              id="lastDay"
              name="lastDay"
              type="date"
              label={t.lastDay}
              hint={t.closeText}
              error={sent.error('lastDay')}
              defaultValue={sent.typed?.lastDay ?? today}
              required
            />
          )}
        </ChangeForm>
      ) : (
        <ChangeForm {...form} intent="reopen" summary={t.reopen} submit={t.reopen}>
          {(sent) =>
            team.closedOn !== null &&
            leftWithIt.length > 0 && (
              <ChoiceGroup
                id="members"
                name="members"
                kind="checkbox"
                legend={t.reopenMembers}
                hint={t.reopenWho(listOf(locale, leftWithIt), formatDate(locale, team.closedOn))}
                choices={[{ value: 'back', label: t.reopenWithMembers, checked: sent.typed?.members }]}
              />
            )
          }
        </ChangeForm>
      )}
      <RemovePlace address={address} reply={reply} isEmpty={isEmpty} whyNot={t.notEmptyTeam} />
    </section>
  )
}
