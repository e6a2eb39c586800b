import { today } from '#app/domain/dates.ts'
import {
  closeForm,
  MethodsForm,
  MoveForm,
  RenameForm,
  ReopenForm,
  tryForm,
} from '#app/domain/people/place-form.ts'
import {
  changeMethods,
  closeTeam,
  moveTeam,
  renameTeam,
  reopenTeam,
} from '#app/domain/people/team-changes.server.ts'

type Team = { id: string }

/** What each form of a team's page does. */
const CHANGES = {
  rename: (team: Team, form: FormData) => tryForm(form, RenameForm, ({ name }) => renameTeam(team, name)),
  move: (team: Team, form: FormData) => tryForm(form, MoveForm, ({ parent }) => moveTeam(team, parent)),
  methods: (team: Team, form: FormData) =>
    tryForm(form, MethodsForm, ({ methods }) => changeMethods(team, methods)),
  close: (team: Team, form: FormData) =>
    tryForm(form, closeForm(today()), ({ lastDay }) => closeTeam(team, lastDay)),
  reopen: (team: Team, form: FormData) =>
    tryForm(form, ReopenForm, ({ members }) => reopenTeam(team, members)),
}

/** The change that a form asks for, or null when no form of ours asked. */
export function changeOf(form: FormData) {
  const intent = String(form.get('intent'))
  return isChange(intent) ? { intent, make: CHANGES[intent] } : null
}

const isChange = (intent: string): intent is keyof typeof CHANGES => Object.hasOwn(CHANGES, intent)
