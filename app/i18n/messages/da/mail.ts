/** What the app sends by mail. */
export const mail = {
  sender: 'Fodfæste',
  reminders: {
    subject: (count: number) => (count === 1 ? 'Én ting venter på dig' : `${count} ting venter på dig`),
    subjectWatched: 'Noget er over fristen i dit team',
    greeting: (name: string) => `Hej ${name}`,
    own: 'Det her venter på dig i Fodfæste:',
    watched: 'Det her er over fristen i et team, du leder:',
    what: (team: string, what: string) => `${team}: ${what}`,
    action: (label: string, title: string) => `Handling til punkt ${label}, "${title}"`,
    replace: 'En vurderer kan ikke vurdere mere. Vælg en anden',
    dueOn: (date: string) => `Senest ${date}`,
    overdue: (date: string) => `Over fristen: ${date}`,
    why: 'Du får mailen, fordi du er ansvarlig, vurderer eller leder. Der kommer højst én om dagen.',
    help: 'Er noget forkert, så spørg din leder eller videnscentret. Denne mail kan ikke besvares.',
  },
}
