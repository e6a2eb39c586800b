import type { doctor as da } from '../da/doctor.ts'

export const doctor: typeof da = {
  subjects: {
    disk: 'Disk',
    database: 'Database',
    keys: 'Keys',
    mail: 'Mail',
    courses: 'Courses',
    clock: 'Clock',
    backups: 'Backups',
  },
  states: { fine: 'Fine', warning: 'Look at it', bad: 'Wrong' },
  findings: {
    'disk-free': ({ count }) => `${count} GB are free.`,
    'disk-low': ({ count }) =>
      `Only ${count} MB are free. A backup may take them all. Make room, or a larger disk.`,
    'disk-full': ({ count }) =>
      `The disk is nearly full: ${count} MB are left. Make room now, or nothing can be saved.`,
    'disk-read-only': ({ detail }) =>
      `DATA_DIR cannot be written to (${detail}). See whether the disk is read-only, and who owns the folder.`,
    'database-whole': () => 'The database is whole.',
    'database-damaged': ({ detail }) =>
      `The database is damaged (${detail}). Stop the server, and restore the newest backup with npm run restore.`,
    'database-orphans': ({ count }) =>
      `${count} rows point to something that is not there. Restore the newest backup, or ask a developer.`,
    'database-behind': ({ count }) =>
      `The database lacks ${count} changes of this version. They come when the server starts.`,
    'database-ahead': ({ count }) =>
      `The database has ${count} changes of a newer version. Use the newer version, or restore an older backup.`,
    'log-long': ({ count }) =>
      `The database's log has grown to ${count} MB. Some program keeps it open. See whether Litestream runs, or restart the server.`,
    'audit-broken': ({ count }) =>
      `The log of use does not hold together at row ${count}. Somebody has changed it behind the program's back. Compare it with a backup.`,
    'keys-safe': ({ count }) => `${count} keys are here, and only the server can read them.`,
    'keys-none': () => 'There is no key for certificates. It is made when the server starts.',
    'keys-lost': ({ detail }) =>
      `${detail} is missing. Without it nobody's sign-in app works. Get it from your copy of the keys.`,
    'keys-open': ({ detail }) => `Others on this machine can read ${detail}. Run chmod 600 on the file.`,
    'keys-of-another': ({ detail }) =>
      `There are keys here, but none of ${detail}. Correct APP_URL, or start the server to make a new key.`,
    'mail-sent': ({ detail }) => `Mails are sent through ${detail}, and it answers.`,
    'mail-demo': () => 'Mails become files, as they should in a demo.',
    'mail-kept': () => 'Mails become files and reach nobody. Set SMTP_URL and MAIL_FROM.',
    'mail-failing': ({ count }) => `${count} mails could not be sent. See them at /admin/mail.`,
    'mail-unreachable': ({ detail }) =>
      `The mail server does not answer (${detail}). See to SMTP_URL and the network.`,
    'courses-fine': ({ count }) => `${count} courses, with nothing wrong in their files.`,
    'courses-none': () => 'There are no courses. Set COURSES_DIR to the folder with courses.',
    'courses-wrong': ({ count }) =>
      `There are ${count} problems in the course files. See them at /admin/kurser.`,
    'clock-right': () => 'The clock is right, and Danish time is known.',
    'clock-behind': ({ count }) =>
      `The clock is at least ${count} minutes behind what the database has seen. Set it, and turn NTP on.`,
    'time-zone-missing': () =>
      'The system does not know Danish time. Install tzdata, or use Node with full ICU.',
    'backups-fine': ({ count }) => `The newest backup is ${count} hours old.`,
    'backups-none': () => 'There is no backup. Run: npm run backup.',
    'backups-old': ({ count }) =>
      `The newest backup is ${count} hours old. See at /admin/job why the night did not make one.`,
    'backups-broken': ({ detail }) => `${detail} is not whole. Do not use it. Try: npm run backup:verify.`,
    'not-examined': ({ detail }) =>
      `It could not be examined (${detail}). See to the rest first, and try again.`,
  },
  backupProblems: {
    'no-file': (file) => `${file} is not there.`,
    'no-manifest': (file) =>
      `Beside ${file} there is no ${file}.json that can be read. So the file is no backup of ours, or it was not finished.`,
    'other-content': (file) => `${file} is not what it was when it was made: its SHA-256 is another.`,
    damaged: (words) => `The database in the file is damaged: ${words}.`,
    orphans: (count) => `${count} rows in the file point to something that is not there.`,
    'other-rows': (tables) => `There are other numbers of rows than there were in: ${tables}.`,
    'not-ours': () => 'The file is an SQLite database, but not one of Fodfæste.',
    newer: (count) => `The file was made by a newer version. This one does not know ${count} of its changes.`,
  },
}
