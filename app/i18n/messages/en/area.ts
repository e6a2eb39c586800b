import { SOON_DAYS } from '#app/domain/certificates/validity.ts'
import type { Messages } from '../da.ts'

const people = (count: number) => (count === 1 ? '1 person is' : `${count} people are`)

export const area: Messages['area'] = {
  needs: {
    'over-fristen': 'Overdue',
    forsinket: 'Late',
    udloeber: 'Certificate expires soon',
    handlinger: 'Overdue actions',
    maalinger: 'Reviews to see to',
  },
  counted: {
    'over-fristen': (count) => `${people(count)} overdue`,
    forsinket: (count) => `${people(count)} late`,
    udloeber: (count) =>
      count === 1
        ? `1 person has a certificate that expires within ${SOON_DAYS} days`
        : `${count} people have a certificate that expires within ${SOON_DAYS} days`,
    handlinger: (count) => (count === 1 ? '1 action is overdue' : `${count} actions are overdue`),
    maalinger: (count) => (count === 1 ? '1 review is to be seen to' : `${count} reviews are to be seen to`),
  },
  teams: 'Teams',
  team: 'Team',
  organisation: 'Organisation',
  size: 'Staff',
  find: 'Team or organisation',
  show: 'Needs',
  showAll: 'All teams',
  noneFound: 'No team fits what you have chosen.',
  hint: 'Below each method stands how many hold a valid certificate. Shares are not shown for fewer than five people.',
  tooFew: 'Too few to show',
  file: {
    certified: (method) => `${method}, certified`,
    total: (method) => `${method}, of`,
  },
}
