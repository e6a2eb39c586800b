/** How many days an invitation can be used, from the moment it is sent. */
export const INVITATION_DAYS = 7

/** How many minutes a link to a new password can be used, from the moment it is sent. */
export const NEW_PASSWORD_MINUTES = 60
