import type { Messages } from '../da.ts'

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

export const fidelityAgreement: Messages['fidelityAgreement'] = {
  title: 'How far the assessors agreed from the start',
  about: (count) => `The figures are about the ${items(count)} that both gave a score before they talked.`,
  relevanceApart: (count) =>
    `Not counted: ${items(count)} that one gave a score and the other found not relevant.`,
  figure: 'Measure',
  value: 'Figure',
  none: 'cannot be calculated',
  share: (percent, count) => `${percent} of ${items(count)}`,
  bothScored: 'Items that both scored',
  onlyOneScored: 'Items that only one found relevant',
  inPercent: (label) => `${label}, in % of the items`,
  figures: {
    exact: { label: 'Same score', says: 'The share of items that both gave exactly the same score.' },
    withinOne: {
      label: 'At most one step apart',
      says: 'The share of items they gave the same score or the step beside it.',
    },
    meanAbsoluteDifference: {
      label: 'Mean difference in steps',
      says: 'How far apart they were on an item on average.',
    },
    linear: {
      label: 'Weighted kappa, linear weights',
      says: 'Kappa is 1 when they fully agree, and 0 when they agree no more than chance gives. Two steps apart count twice as much as one.',
    },
    quadratic: {
      label: 'Weighted kappa, quadratic weights',
      says: 'As the linear one, but large differences count more: Two steps apart count four times as much as one.',
    },
  },
}
