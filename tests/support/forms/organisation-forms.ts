import { today } from '#app/domain/dates.ts'
import { closeTeam } from '#app/domain/people/team-changes.server.ts'
import { action as organisation } from '#app/routes/admin-organisation/route.tsx'
import { action as newOrganisation } from '#app/routes/admin-organisation-new/route.tsx'
import { action as team } from '#app/routes/admin-team/route.tsx'
import { action as newTeam } from '#app/routes/admin-team-new/route.tsx'
import { action as unit } from '#app/routes/admin-unit/route.tsx'
import { action as newUnit } from '#app/routes/admin-unit-new/route.tsx'
import { createOrganisation, createPerson, createTeam, createUnit, grant } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

let count = 0
const FORM = 'components/organisation/place-form.tsx'
const FIELDS = 'components/organisation/place-fields.tsx'

function admin() {
  const person = createPerson()
  grant(person, 'admin')
  return person
}

/** A new thing below an organisation. */
const making = (
  what: string,
  { route, page, action }: { route: string; page: string; action: typeof newUnit | typeof newTeam },
  more: Fields,
): AppForm => ({
  what,
  route,
  views: [FORM, FIELDS, `routes/${route}/${route.replace('admin-', '').replace('-new', '')}-new-page.tsx`],
  texts: { name: {} },
  make: () => {
    const { id } = createOrganisation()
    const parent = createUnit({ organisationId: id }).id
    const fields = { intent: 'create', id: crypto.randomUUID(), name: `Ny ${++count}`, parent, ...more }
    return {
      fields,
      send: sender(action, admin(), `/admin/organisation/${id}/${page}`, { organisation: id }),
    }
  },
})

/** A change of a unit, in an organisation where there is another one. */
const changingUnit = (intent: string, fields: (other: string) => Fields): AppForm => ({
  what: `${intent}, of a unit`,
  route: 'admin-unit',
  views: [FORM, FIELDS],
  texts: intent === 'rename' ? { name: {} } : {},
  make: () => {
    const { id } = createOrganisation()
    const [one, other] = [createUnit({ organisationId: id }), createUnit({ organisationId: id })]
    const params = { organisation: id, unit: one.id }
    const address = `/admin/organisation/${id}/enheder/${one.id}`
    return { fields: { intent, ...fields(other.id) }, send: sender(unit, admin(), address, params) }
  },
})

const changingTeam = (intent: string, fields: Fields, views: string[] = []): AppForm => ({
  what: `${intent}, of a team`,
  route: 'admin-team',
  views: [FORM, FIELDS, ...views],
  texts: intent === 'rename' ? { name: {} } : {},
  make: () => {
    const one = createTeam()
    if (intent === 'reopen') closeTeam(one, today())
    const params = { organisation: one.organisationId, team: one.id }
    const address = `/admin/organisation/${one.organisationId}/teams/${one.id}`
    return { fields: { intent, ...fields }, send: sender(team, admin(), address, params) }
  },
})

const CHANGES = 'routes/admin-team/team-changes.tsx'

/** What an administrator writes about organisations, units and teams. */
export const ORGANISATION_FORMS: AppForm[] = [
  {
    what: 'a new organisation',
    route: 'admin-organisation-new',
    views: [FORM, FIELDS, 'routes/admin-organisation-new/organisation-new-page.tsx'],
    texts: { name: {} },
    make: () => ({
      fields: { intent: 'create', id: crypto.randomUUID(), name: `Ny Kommune ${++count}`, kind: 'ngo' },
      send: sender(newOrganisation, admin(), '/admin/organisation/ny'),
    }),
  },
  ...(['change', 'remove'] as const).map(
    (intent): AppForm => ({
      what: `${intent}, of an organisation`,
      route: 'admin-organisation',
      views: [FORM, FIELDS],
      texts: intent === 'change' ? { name: {} } : {},
      make: () => {
        const { id } = createOrganisation()
        const change: Fields = intent === 'change' ? { name: `Anden Kommune ${++count}`, kind: 'ngo' } : {}
        const send = sender(organisation, admin(), `/admin/organisation/${id}`, { organisation: id })
        return { fields: { intent, ...change }, send }
      },
    }),
  ),
  making('a new unit', { route: 'admin-unit-new', page: 'ny-enhed', action: newUnit }, {}),
  making('a new team', { route: 'admin-team-new', page: 'nyt-team', action: newTeam }, { methods: ['cti'] }),
  changingUnit('rename', () => ({ name: `Enhed med nyt navn ${++count}` })),
  changingUnit('move', (other) => ({ parent: other })),
  changingUnit('remove', () => ({})),
  changingTeam('rename', { name: 'Team med nyt navn' }),
  changingTeam('move', { parent: '' }),
  changingTeam('methods', { methods: ['icm'] }),
  changingTeam('close', { lastDay: today() }, [CHANGES]),
  changingTeam('reopen', { members: 'back' }, [CHANGES]),
  changingTeam('remove', {}),
]
