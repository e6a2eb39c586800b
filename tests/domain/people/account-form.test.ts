import { expect, test } from 'vitest'
import {
  EmailForm,
  EndRoleForm,
  leaveForm,
  MembershipForm,
  NameForm,
  PeriodForm,
  PersonForm,
  problemsOf,
  RoleForm,
} from '#app/domain/people/account-form.ts'

const FORMS = {
  name: NameForm,
  leave: leaveForm('2026-11-22'),
  email: EmailForm,
  period: PeriodForm,
  membership: MembershipForm,
  role: RoleForm,
  end: EndRoleForm,
  person: PersonForm,
}
const GOOD = {
  name: 'Ida Ærø',
  leave: '',
  email: ' Ida@Example.org ',
  team: 't1',
  from: '2026-11-22',
  to: '',
  role: 'trainer',
  roles: [],
  place: '',
  invite: 'yes',
}

test.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('%s is accepted when nothing is wrong', (form) => {
  expect(FORMS[form].safeParse(GOOD).success).toBe(true)
})

test('what is not asked for is not taken along', () => {
  expect(MembershipForm.parse({ ...GOOD, personId: 'x', id: 'y' })).toEqual({
    team: 't1',
    from: '2026-11-22',
    to: null,
  })
  expect(EmailForm.parse(GOOD)).toEqual({ email: 'ida@example.org' })
  expect(PersonForm.parse({ ...GOOD, passwordHash: 'x', place: 'unit:u1' })).toEqual({
    name: 'Ida Ærø',
    email: 'ida@example.org',
    team: 't1',
    from: '2026-11-22',
    roles: [],
    place: { kind: 'unit', id: 'u1' },
    invite: true,
  })
})

test.each<[keyof typeof FORMS, object, Record<string, string>]>([
  ['name', { name: 'B' }, { name: 'name-too-short' }],
  ['leave', { leave: '2026-11-21' }, { leave: 'leave-over' }],
  ['leave', { leave: '2026-11-22' }, {}],
  ['leave', { leave: 'i morgen' }, { leave: 'date-wrong' }],
  ['email', { email: 'ida' }, { email: 'email-wrong' }],
  ['email', { email: undefined }, { email: 'email-wrong' }],
  ['email', { email: '0101901234@example.org' }, { email: 'cpr' }],
  ['period', { from: '' }, { from: 'date-wrong' }],
  ['period', { from: '2026-02-29' }, { from: 'date-wrong' }],
  ['period', { from: '2028-02-29' }, {}],
  ['period', { from: '2026-02-28', to: '2026-02-28' }, {}],
  ['period', { from: '2026-03-01', to: '2026-02-28' }, { to: 'date-backwards' }],
  ['period', { to: '2026-11-31' }, { to: 'date-wrong' }],
  ['membership', { team: '' }, { team: 'team-missing' }],
  ['role', { role: '' }, { role: 'role-missing' }],
  ['role', { role: 'king' }, { role: 'role-missing' }],
  ['role', { role: 'manager' }, { place: 'place-missing' }],
  ['role', { role: 'manager', place: 'centre:' }, { place: 'place-missing' }],
  ['role', { role: 'manager', place: 'team:t1' }, {}],
  ['role', { role: 'admin', to: '2026-11-21' }, { to: 'date-backwards' }],
  ['end', { to: '31.12.2026' }, { to: 'date-wrong' }],
  ['person', { roles: ['manager'] }, { place: 'place-missing' }],
  ['person', { roles: ['king'] }, { roles: 'unusable' }],
])('%s with %j: %j', (form, wrong, problems) => {
  const given = FORMS[form].safeParse({ ...GOOD, ...wrong })
  expect(given.success ? {} : problemsOf(given.error)).toEqual(problems)
})
