/** Whether a team is open on a day: it closes at the end of its last one. */
export const isOpen = ({ closedOn }: { closedOn: string | null }, day: string): boolean =>
  closedOn === null || day <= closedOn
