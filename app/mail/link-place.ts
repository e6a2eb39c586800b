/** Stands in a mail's text for the link to choose a password by: it is made when the mail is sent. */
export const LINK_PLACE = '{{link}}'
