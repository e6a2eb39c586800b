import type { Messages } from '../da.ts'

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

export const fidelityTeam: Messages['fidelityTeam'] = {
  title: (team) => `Fidelity in ${team}`,
  methods: 'Methods',
  report: (date) => `The report of ${date}`,
  toTeam: 'See all of the team’s fidelity',
  csv: 'Download the figures as CSV',
  csvOf: (what) => `Download as CSV: ${what}`,

  sentence: {
    level: (month, team, level, method, band, provisional) =>
      `In ${month} ${team} stood ${provisional ? 'provisionally ' : ''}at ${level} in ${method} (${band})`,
    selfLevel: (month, team, level, method, band, provisional) =>
      `In ${month} ${team} ${provisional ? 'provisionally ' : ''}rated itself ${level} in ${method} (${band})`,
    noTotal: (month, team, method) => `In ${month} ${team} got no total in ${method}`,
    selfNoTotal: (month, team, method) =>
      `In ${month} ${team} got no total from its self-assessment in ${method}`,
    tooFewItems: (scored, relevant) => `, as only ${scored} of ${relevant} relevant items are rated`,
    notRelevant: ', as all items were set to “Not relevant”',
    higher: (by, when) => `, ${by} higher than ${when}`,
    lower: (by, when) => `, ${by} lower than ${when}`,
    same: (when) => `, the same as ${when}`,
    first: ' at its first review',
    firstFromOutside: ' at its first review from outside',
    newVersion: (version) => ` at its first review with version ${version} of the instrument`,
    noTotalBefore: (when) => `, but the review ${when} had no total`,
    inMonth: (month) => `in ${month}`,
    onDay: (date) => `on ${date}`,
    asking: (items) =>
      items === 0
        ? '; no items ask for action'
        : `; ${count(items, 'item', 'items')} ${items === 1 ? 'asks' : 'ask'} for action`,
  },
  notMeasured: (team, method) => `${team} has not been measured in ${method} yet.`,
  nothing: (team) => `${team} has not been measured yet, and no review is planned.`,
  corrected: (items) =>
    items === 1
      ? 'Corrected: 1 score has changed since the report was approved. The figures here are the corrected ones.'
      : `Corrected: ${items} scores have changed since the report was approved. The figures here are the corrected ones.`,

  extremes: {
    title: 'The strongest and the weakest items',
    hint: 'The scores are about the team’s practice. Choose an item to see it in the report.',
    strongest: 'Strongest',
    weakest: 'Weakest',
    item: 'Item',
    score: 'Score',
    before: 'Before',
    cases: 'Cases',
  },

  agreement: {
    title: 'How far the assessors agreed from the start',
    figure: 'Measure',
    value: 'Figure',
    over: 'Agreement over the reviews',
    reviews: 'Reviews with two assessors and the same version of the instrument',
    icc: 'ICC(2,1) over the reviews',
    levelDifference: 'Mean difference of the total, in steps',
    undefined: 'cannot be calculated',
    fewReviews: 'takes at least three reviews with two assessors and the same version of the instrument',
    oneRater: 'A self-assessment has one assessor, so there is no agreement to measure.',
    explained: 'ICC shows how well one assessor’s figure tells the reviews apart.',
  },

  actions: {
    title: 'Actions',
    none: 'No actions wait.',
    ownedBy: (owner, date) => `${owner}, by ${date}`,
  },

  next: {
    title: 'Next review',
    planned: (date) => `Planned for ${date}.`,
    due: (date) => `By ${date}. It is not planned yet.`,
    overdue: 'Overdue',
    none: 'No review is planned.',
    underWayItem: (mode, date) => `${mode}, ${date}`,
  },

  overview: {
    title: 'Fidelity, team by team',
    intro: 'Teams stand by name. The figures are about the team’s practice, never about a person.',
    filter: 'Choose method and period',
    method: 'Method',
    allMethods: 'All methods',
    from: 'Measured from',
    to: 'Measured to',
    monthHint: 'Year and month, for instance 2026-05.',
    show: 'Show',
    reset: 'Show all',
    problems: {
      method: 'Choose a method from the list.',
      month: 'Write year and month as 2026-05.',
      order: 'The last month must come after the first.',
    },
    teams: 'Teams',
    team: 'Team',
    organisation: 'Municipality or organisation',
    score: 'Score',
    band: 'Level',
    change: 'Change',
    cases: 'Cases',
    mode: 'Kind',
    version: 'Version',
    measuredOn: 'Measured',
    measuring: 'Review',
    remarks: 'Remarks',
    next: 'Next review',
    nextState: 'About the next review',
    planned: 'planned',
    notPlanned: 'not planned',
    overdue: 'overdue',
    overdueActions: 'Overdue actions',
    overdueShort: 'Overdue',
    notMeasured: 'Not measured',
    noTotal: 'No total',
    noTeams: 'There are no teams yet.',
    noneNamed: 'No team is called that.',
    find: "Part of the team's name",

    weak: 'Items that several teams find hard',
    weakHint:
      'The newest review from outside of each team in the period. Use the list when you choose what the next course is to be about.',
    lineOf: (method, version) => `${method}, version ${version}`,
    tooFewForItems: 'Too few teams. The list is shown once five teams are measured.',
    noWeak: 'No items ask for action.',
    item: 'Item',
    measured: 'Teams with a score',
    asking: 'Teams where the item asks for action',
    mean: 'Mean',
    noneMeasured: 'No teams were measured from outside in the period.',

    comparison: 'Comparison without names',
    comparisonHint:
      'The newest review from outside of each team, whatever the period above. Only reviews with the same version of the instrument stand together. Self-assessments are left out.',
    teamCount: 'Teams',
    median: 'Median',
    lowest: 'Lowest',
    highest: 'Highest',
    own: 'Your teams',
    tooFew: 'Shown once five teams are measured',
    tooFewOthers: 'Shown once five other teams are measured',
    noComparison: 'None of the teams has been measured from outside yet.',
  },

  file: {
    section: 'Section',
    what: 'What',
    figure: 'Measure',
    date: 'Date',
    value: 'Figure',
    text: 'Text',
    standing: 'Total',
    level: 'Total score',
    share: (min, max) => `Share of the scale from ${min} to ${max}, in %`,
    sum: 'Points in all',
    change: 'Change since the review before',
    casesSeen: 'Cases looked at',
    casesNeeded: 'Cases by the sample rule',
    asking: 'Items that ask for action',
    corrected: 'Corrected scores',
    itemsScored: 'Items with a score',
    itemsRelevant: 'Relevant items',
    fewestCases: 'Cases, fewest',
    mostCases: 'Cases, most',
  },
}
