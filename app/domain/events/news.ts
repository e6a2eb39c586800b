/** What somebody who has signed up is told. `moved-up`: from the waiting list to a seat. */
export type EventNews = 'seat' | 'waiting' | 'moved-up' | 'changed' | 'cancelled'
