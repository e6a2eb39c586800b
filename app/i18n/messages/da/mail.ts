/** What the app sends by mail. */
export const mail = {
  sender: 'Fodfæste',
  reminders: {
    subject: (count: number) => (count === 1 ? 'Én ting venter på dig' : `${count} ting venter på dig`),
    subjectWatched: 'Noget er over fristen i dit team',
    subjectExpiring: (count: number) =>
      count === 1 ? 'Et bevis i dit team skal fornyes' : `${count} beviser i dit team skal fornyes`,
    greeting: (name: string) => `Hej ${name}`,
    own: 'Det her venter på dig i Fodfæste:',
    watched: 'Det her er over fristen i et team, du leder:',
    expiring: 'De her beviser i et team, du leder, skal fornyes:',
    what: (of: string, what: string) => `${of}: ${what}`,
    action: (label: string, title: string) => `Handling til punkt ${label}, "${title}"`,
    replace: 'En vurderer kan ikke vurdere mere. Vælg en anden',
    dueOn: (date: string) => `Senest ${date}`,
    overdue: (date: string) => `Over fristen: ${date}`,
    renew: 'Forny dit bevis',
    approvals: (count: number) => `${count} har ventet på godkendelse i flere dage`,
    validUntil: (date: string) => `Gyldigt til og med ${date}`,
    shortPath: (date: string, until: string) =>
      `Udløb ${date}. Du kan forny ad den korte vej til og med ${until}`,
    wholeCourse: (date: string) => `Udløb ${date}. Du skal tage hele kurset igen`,
    member: (name: string, course: string, day: string) => `${name}, ${course}: ${day}`,
    expires: (date: string) => `udløber ${date}`,
    expired: (date: string) => `udløb ${date}`,
    others: (count: number, link: string) => `${count === 1 ? 'og 1 mere' : `og ${count} andre`}: ${link}`,
    why: 'Du får mailen, fordi noget venter på dig eller på et team, du leder. Der kommer højst én om dagen.',
    help: 'Er noget forkert, så spørg din leder eller videnscentret. Denne mail kan ikke besvares.',
  },
}
