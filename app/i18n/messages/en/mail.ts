import type { Messages } from '../da.ts'

export const mail: Messages['mail'] = {
  sender: 'Fodfæste',
  noReply: 'This mail cannot be answered.',
  reminders: {
    subject: (count) =>
      count === 1 ? 'One thing is waiting for you' : `${count} things are waiting for you`,
    subjectWatched: 'Something is overdue in your team',
    subjectExpiring: (count) =>
      count === 1
        ? 'A certificate in your team needs to be renewed'
        : `${count} certificates in your team need to be renewed`,
    greeting: (name) => `Hello ${name}`,
    own: 'This is waiting for you in Fodfæste:',
    watched: 'This is overdue in a team you manage:',
    courses: 'These courses are overdue in a team you manage:',
    expiring: 'These certificates in a team you manage need to be renewed:',
    what: (of, what) => `${of}: ${what}`,
    action: (label, title) => `Action on item ${label}, "${title}"`,
    replace: 'An assessor cannot assess any longer. Choose somebody else',
    dueOn: (date) => `By ${date}`,
    overdue: (date) => `Overdue: ${date}`,
    take: 'Take the course',
    goOnWith: 'Finish the course',
    goOn: (lesson) => `Go on: ${lesson}`,
    takeTest: 'Go on: the final test',
    late: (date, until) => `It was due on ${date}. You have until ${until} inclusive`,
    idle: (date) => `You were last there on ${date}`,
    wasDue: (date) => `was due on ${date}`,
    renew: 'Renew your certificate',
    approvals: (count) => `${count} ${count === 1 ? 'has' : 'have'} been waiting for approval for days`,
    validUntil: (date) => `Valid until ${date} inclusive`,
    shortPath: (date, until) =>
      `Expired on ${date}. You can renew by the short path until ${until} inclusive`,
    wholeCourse: (date) => `Expired on ${date}. You have to take the whole course again`,
    member: (name, course, day) => `${name}, ${course}: ${day}`,
    expires: (date) => `expires on ${date}`,
    expired: (date) => `expired on ${date}`,
    others: (count, link) => `${count === 1 ? 'and 1 more' : `and ${count} others`}: ${link}`,
    why: 'You get this mail because something is waiting for you or for a team you manage. There is at most one a day, and without deadlines at most one a week.',
    help: 'If something is wrong, ask your manager or the knowledge centre.',
  },
}
