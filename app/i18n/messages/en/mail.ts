import type { Messages } from '../da.ts'

export const mail: Messages['mail'] = {
  sender: 'Fodfæste',
  reminders: {
    subject: (count) =>
      count === 1 ? 'One thing is waiting for you' : `${count} things are waiting for you`,
    subjectWatched: 'Something is overdue in your team',
    greeting: (name) => `Hello ${name}`,
    own: 'This is waiting for you in Fodfæste:',
    watched: 'This is overdue in a team you manage:',
    what: (team, what) => `${team}: ${what}`,
    action: (label, title) => `Action on item ${label}, "${title}"`,
    replace: 'An assessor cannot assess any longer. Choose somebody else',
    dueOn: (date) => `By ${date}`,
    overdue: (date) => `Overdue: ${date}`,
    why: 'You get this mail because you are responsible, an assessor or a manager. There is at most one a day.',
    help: 'If something is wrong, ask your manager or the knowledge centre. This mail cannot be answered.',
  },
}
