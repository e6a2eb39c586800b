import type { Messages } from '../da.ts'

/** `1 item`, `2 items`. */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const fidelityPlan: Messages['fidelityPlan'] = {
  tasks: {
    prepare: 'Fill in the fact sheet',
    rate: 'Go to the rating',
    agree: 'Agree on the scores',
    check: 'Check the facts',
    approve: 'Approve the report',
    write: 'Finish the report',
    act: 'Make the action plan',
    follow: 'Plan the next review',
  },

  list: {
    plan: 'Plan a review',
    overview: 'Overview of teams',
    mine: 'Your reviews',
    underWay: 'Planned and under way',
    underWayHint: 'You can see the result once the assessors have approved it.',
    waits: (who) => `Waits for: ${who}`,
    due: (date) => `By ${date}`,
    overdue: (date) => `Overdue: ${date}`,
    results: 'Results',
    seeTeam: 'See the team’s page',
    instruments: 'Instruments',
    instrument: (title, version, count) =>
      `${title} · version ${version} · ${counted(count, 'item', 'items')}`,
    empty: 'There are no reviews yet',
    emptyPlanner:
      'Plan the first one. Choose team, instrument and assessors. The team then fills in a fact sheet.',
    emptyOthers:
      'Once your team has been measured and the assessors have approved the result, it stands here.',
  },

  plan: {
    title: 'Plan a review',
    intro: 'You choose what is measured, when and by whom. It takes a few minutes.',
    after: (date) => `The fields are filled in after the review of ${date}. Change what you want to.`,
    underWay: 'The team has a review under way already:',
    underWayHint: 'You can plan another if that is what you mean to.',
    team: 'Team',
    chooseTeam: 'Choose a team',
    next: 'Continue',
    otherTeam: 'Choose another team',
    instrument: 'Instrument',
    version: (version) => `version ${version}`,
    adapted: (organisation) => `adapted in ${organisation}`,
    mode: 'How you measure',
    reviewOn: 'Day of the review',
    reviewOnHint:
      'The day of the visit, or the day rating is to begin. The fact sheet is due two weeks before.',
    periodFrom: 'The period begins',
    periodTo: 'The period ends',
    periodHint: 'The time the scores are about. Often six months.',
    caseTotal: 'Number of cases in the last 12 months',
    caseTotalHint:
      'Count active and ended cases. We draw 20% of them at random, but at least 10 and at most 25. With fewer than 10, you look at all of them.',
    raterA: 'Assessor A',
    raterB: 'Assessor B',
    raterBHint: 'Leave this empty in a self-assessment.',
    raterHint: 'In a visit or desk review at least one assessor must come from outside.',
    choose: 'Choose',
    insider: (name) => `${name} (of the team)`,
    submit: 'Plan the review',
  },

  overview: {
    title: 'Fidelity review',
    way: 'The way through the review',
    statuses: { done: 'Done', now: 'Under way', ahead: 'Later' },
    due: (who, date) => `${who}, by ${date}`,
    planned: (who, date) => `${who}, ${date}`,
    overdue: 'Overdue',
    missing: {
      facts: (count) => `${counted(count, 'field', 'fields')} in the fact sheet left empty.`,
      'own-ratings': (count) => `You have ${counted(count, 'item', 'items')} left to rate.`,
      'agreed-scores': (count) => `You have ${counted(count, 'item', 'items')} left to agree on.`,
      answers: (count) => `${counted(count, 'correction', 'corrections')} from the team not answered.`,
      actions: (count) => `${counted(count, 'item', 'items')} without an action.`,
    },
    seeReport: 'See the report',
    seeFacts: 'See the fact sheet',
    waitForOther: 'You have done your part and wait for the other assessor.',
    cancelled: 'The review is cancelled',
    facts: 'About the review',
    instrument: 'Instrument',
    instrumentVersion: (title, version) => `${title}, version ${version}`,
    reviewOn: 'Day of the review',
    raters: 'Assessors',
    cases: 'Cases in the last 12 months',

    sample: 'The sample',
    sampleAll: (total) =>
      total === 1 ? 'Look at the one case the team has.' : `Look at all ${total} cases.`,
    sampleOf: (count, total) => `Look at ${count} of ${total} cases. They are drawn at random:`,
    sampleUse:
      'Make a list of active and ended cases of the last 12 months. Sort it by start date, and number it from 1. Look at those with the numbers here.',
    sampleNames: 'The list stays with you. Never write names or CPR numbers here.',
    sampleSeed: (seed) => `The seed of the draw is ${seed}. With it anyone can draw the same numbers again.`,

    begin: 'Begin without a fact sheet',
    beginHint: 'The assessors can begin now. The team can still fill in the fact sheet while you rate.',
    beginSubmit: 'Begin without a fact sheet',
    replace: 'Replace an assessor',
    replaceHint:
      'Somebody else takes the seat. What is locked stays. Ratings that are not locked are deleted, and the new assessor begins again. If the one who leaves has approved the report, it no longer counts.',
    leaving: 'Who is to be replaced?',
    coming: 'Who takes the seat?',
    replaceSubmit: 'Replace the assessor',
    lostRater: (rater) =>
      `${rater} cannot assess any longer. The account is closed, or the role has ended. Choose somebody else, so that the review can go on.`,
    cancel: 'Cancel the review',
    cancelHint: 'A cancelled review cannot be opened again. What is written is kept.',
    cancelSubmit: 'Yes, cancel the review',
    reason: 'Why?',
    reasonHint: 'At most 500 characters. No names or CPR numbers. The text cannot be changed afterwards.',

    history: 'What has happened',
    historyCaption: 'Events of the review, oldest first',
    when: 'Date',
    what: 'Event',
    who: 'Who',
    formerRater: 'A former assessor',
    why: 'Reason',
    events: {
      planned: 'Planned the review',
      prepared: 'Handed in the fact sheet',
      'begun-without-facts': 'Began without a fact sheet',
      locked: 'Locked their ratings',
      concluded: 'Concluded the agreed scores',
      reopened: 'Reopened the agreed scores',
      checked: 'Checked the facts',
      'check-skipped': 'Went on without the facts being checked',
      approved: 'Approved the report',
      corrected: 'Corrected a score',
      'rater-replaced': 'Replaced an assessor',
      settled: 'Settled the action plan',
      cancelled: 'Cancelled the review',
    },
  },

  facts: {
    title: 'Fact sheet',
    intro:
      'Here the team tells of its staffing, caseload and meetings. The assessors see the answers beside the items they are about.',
    due: (date) => `Hand it in by ${date}.`,
    none: 'The instrument has no fact sheet.',
    unit: (label, unit) => `${label} (${unit})`,
    usedAt: (items) => `Used at ${items}.`,
    number: (decimals) =>
      decimals === 0
        ? 'Write a whole number, such as 7.'
        : `Write a number with at most ${counted(decimals, 'decimal', 'decimals')}, such as 7.5.`,
    problems: {
      cpr: 'This looks like a CPR number. Remove it, and we save the answer.',
      'too-long': 'Write at most 200 characters.',
    },
    newer: (value) =>
      value === ''
        ? 'Somebody has removed the answer while you were writing. Save again if yours is to stand.'
        : `Somebody has written: ${value}. Save again if your answer is to stand.`,
    save: 'Save',
    handIn: 'Hand in to the assessors',
    handInHint:
      'Once you hand it in, the assessors can begin. You can still change answers until they have locked.',
    empty: (count) =>
      `The answers are saved. ${counted(count, 'field is', 'fields are')} empty. Hand in all the same?`,
    handInAnyway: 'Hand in all the same',
    saved: 'Saved.',
    handedIn: 'Handed in. The assessors can begin.',
    lateHint: 'The fact sheet is handed in. The assessors can see what you change now.',
    late: (date) => `Changed ${date}`,
    notTold: 'Not filled in',
    awaited: 'The team has not handed in the fact sheet yet.',
    closed: 'The fact sheet can no longer be changed.',
  },
}
