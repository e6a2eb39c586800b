import type { Practice } from '#app/domain/courses/read-body.ts'
import type { Messages } from '../da.ts'

const practices: Record<Practice, string> = { Case: 'a case', Tasks: 'tasks', Cards: 'flash cards' }

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)
const score = (value: number | null) => (value === null ? 'Not relevant' : String(value))

export const fidelityActions: Messages['fidelityActions'] = {
  title: 'Action plan',
  intro:
    'One to three actions are enough. Choose those that matter most to citizens. The other items can be set aside with a reason.',
  readOnly: 'The plan is written by the team’s manager.',
  notYet: 'The action plan begins when the report is approved.',
  cancelled: 'The review is cancelled, so it gets no action plan.',
  problems: {
    'what-missing': 'Write what you will do.',
    'what-too-long': 'Write at most 300 characters.',
    cpr: 'This looks like a CPR number. Remove it, and we save the text.',
    'choose-owner': 'Choose who is responsible.',
    'date-missing': 'Write a date.',
    'date-passed': 'The date has passed. Choose today or a later day.',
    'date-too-late': 'Choose a day within the next two years.',
    'choose-driver': 'Choose what holds you back.',
    'reason-missing': 'Write why you wait with the item.',
    'reason-too-long': 'Write at most 500 characters.',
    'has-action': 'The item has got an action in the meantime. It has not been set aside.',
    'choose-rhythm': 'Choose when you measure again.',
    unusable: 'We could not use that. Reload the page and try again.',
  },
  drivers: {
    intervention: {
      name: 'The intervention',
      text: 'The method is not described or adapted clearly enough.',
    },
    context: { name: 'The context', text: 'The cause lies outside the team, such as housing or law.' },
    organisation: {
      name: 'The organisation',
      text: 'Routines, meetings or the number of cases do not fit the method.',
    },
    people: { name: 'The people', text: 'Knowledge, training, supervision or colleagues are lacking.' },
    leadership: { name: 'The leadership', text: 'Priority, backing or follow-up is lacking.' },
  },
  states: {
    open: 'Under way',
    overdue: 'Overdue',
    done: 'Done, waits for a new score',
    closed: 'Closed',
  },
  unplanned: 'No action yet',

  item: (label, title) => `${label}. ${title}`,
  asking: (count) => (count === 1 ? 'One item asks for an action' : `${count} items ask for an action`),
  askingHint: (limit) => `They have ${limit} or less. The lowest comes first.`,
  nothingAsks: (limit) => `No item has ${limit} or less. You can still make an action for another item.`,
  others: 'Other items in the plan',
  score: (value) => `Score: ${score(value)}`,
  now: (value) => `Now (${value})`,
  next: (value) => `Next step (${value})`,
  make: (label) => `Make an action for ${label}`,
  notNow: (label) => `Not now: ${label}`,
  setAside: (reason) => `Set aside: ${reason}`,
  takeUp: (label) => `Take ${label} up again`,
  otherItem: 'Another item',
  otherItemHint: 'You can also work on an item that does not ask for an action.',
  chooseItem: 'Choose an item',
  goOn: 'Continue',

  who: (owner, date, driver) => `${owner} · by ${date} · ${driver}`,
  edit: (label) => `Edit the action for ${label}`,
  finish: 'We have done it',
  unfinish: 'It is not done after all',
  rise: (from, to) => `${score(from)} → ${to}`,
  closedOn: (date) => `Scored again on ${date}.`,
  rescoredOpen: (date) =>
    `Scored again on ${date}. Nobody has said that the action is done, so it is still open.`,
  notRelevantSince: (date) =>
    `The item was not relevant in the review on ${date}. The action still waits for a new score.`,
  goneSince: (date) =>
    `The item is not in the version of the instrument that was used on ${date}. Without a new score the action cannot be closed.`,
  isClosed: 'The action is closed, as the item has been scored again. It cannot be changed any more.',
  changed: 'The action has been changed since you opened the page. Read it and press again.',

  form: {
    new: 'New action',
    edit: 'Edit the action',
    what: 'What will you do?',
    whatHint:
      'Write something you can count or see afterwards. At most 300 characters, and no names or CPR numbers of citizens.',
    owner: 'Who is responsible?',
    ownerHint: 'Choose one. When everybody is responsible, nobody is.',
    choose: 'Choose',
    dueOn: 'By',
    dueOnHint: 'Choose a day within the next two years.',
    driver: 'What holds you back?',
    driverHint: 'The action works best when it changes that.',
    save: 'Save the action',
    cancel: 'Cancel',
    newer: 'Somebody else has saved the action in the meantime. This is saved:',
    newerHint: 'Save again if what you have written below should hold instead.',
  },

  aside: {
    title: 'Not now',
    reason: 'Why do you wait with the item?',
    hint: 'Preferably write when you will take it up. At most 500 characters, and no names or CPR numbers of citizens.',
    save: 'Set the item aside',
    newer: 'Somebody else has set the item aside in the meantime. This is saved:',
  },

  lessons: {
    choose: 'Choose lessons',
    title: 'Lessons for the action',
    hint: 'Members see the chosen lessons on My page until the action is done.',
    prerequisites:
      'You can read them at once. Where a course builds on another, that counts for the final test alone.',
    none: 'There is no lesson about the item yet.',
    asked: 'Lessons',
    kind: (length, held, listed) =>
      held.length === 0
        ? `Lesson, ${minutes(length)}`
        : `Lesson, ${minutes(length)}, with ${listed(held.map((one) => practices[one]))}`,
    taken: (done, of) => `${done} of ${of} have taken it`,
    save: 'Save the choice',
  },

  settle: {
    title: 'Settle the plan',
    missing: 'These items lack an action or a reason to wait:',
    legend: 'When do you measure again?',
    hint: 'Six months fit while you build up. A year fits when you are in the highest band.',
    choice: (months, date) => `In ${months} months, ${date}`,
    submit: 'Settle the plan',
    settled: (date) => `The plan is settled. You measure again on ${date}.`,
  },

  mine: {
    title: 'From your action plan',
    lesson: (length) => `Lesson, ${minutes(length)}.`,
  },
}
