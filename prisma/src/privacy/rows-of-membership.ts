import { inTheirCompanies, type PersonalRows } from './personal-rows.js'

const authored = 'what was made is the company’s, and says only an id of who made it'
const inActivity = 'who made it stands in `activity`; the thing itself is the company’s'

const withoutThem = 'auth.details_without(t.details, :name, :email)'
const named = `${inTheirCompanies} and auth.mentions(concat_ws(' ', t.subject, t.text, t.html), :name)`

/** Made by somebody for the company. The id stays, and means nobody any more. */
const authoredBy = (table: PersonalRows['table'], column: string): PersonalRows => ({
  key: `${table.split('.')[1]} made`,
  table,
  columns: [column],
  where: `t.${column} = :id`,
  erasure: { how: 'keep', why: authored },
  copy: { leftOut: inActivity },
})

/** Being one of a company's people, beside what they learn there. */
export const rowsOfMembership: readonly PersonalRows[] = [
  {
    key: 'team_member',
    table: 'app.team_member',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'teams',
      columns: ['is_manager', 'created_at'],
      named: {
        team: '(select x.name from app.team x where x.organization_id = t.organization_id and x.id = t.team_id)',
      },
      withheld: { 'by name instead': ['team_id'] },
    },
  },
  {
    key: 'notification',
    table: 'app.notification',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'notifications',
      columns: ['kind', 'details', 'read_at', 'created_at'],
      withheld: { 'says nothing': ['id'] },
    },
  },
  {
    key: 'member_import_row',
    table: 'app.member_import_row',
    columns: ['email', 'name'],
    where: 'lower(t.email) = :email',
    erasure: { how: 'delete' },
    copy: {
      concept: 'lists',
      columns: ['email', 'name', 'team', 'role', 'path', 'outcome', 'reason'],
      withheld: { 'of the file, not of the person': ['import_id', 'line', 'details'] },
    },
  },
  {
    key: 'mail_outbox',
    table: 'app.mail_outbox',
    columns: ['recipient'],
    where: 'lower(t.recipient) = :email',
    erasure: { how: 'delete' },
    copy: {
      concept: 'letters',
      columns: ['recipient', 'template', 'locale', 'subject', 'sent_at', 'created_at'],
      withheld: {
        'says nothing': ['id', 'failure'],
        'holds links that let somebody in, and is emptied once it is sent': ['text', 'html'],
        'a link that acts for the person': ['unsubscribe'],
      },
    },
  },
  {
    key: 'mail_outbox naming them',
    table: 'app.mail_outbox',
    columns: [],
    // Letters to others that name the person, as an invitation names who invites. Those not sent yet lose the name instead.
    where: `t.sent_at is not null and ${named}`,
    erasure: { how: 'delete' },
    copy: { leftOut: 'letters to other people' },
  },
  {
    key: 'mail_outbox waiting',
    table: 'app.mail_outbox',
    columns: [],
    where: `t.sent_at is null and ${named}`,
    erasure: {
      how: 'keep',
      why: 'a letter that somebody else still waits for',
      clear: {
        subject: 'auth.text_without(t.subject, :name)',
        text: 'auth.text_without(t.text, :name)',
        html: 'auth.html_without(t.html, :name)',
      },
    },
    copy: { leftOut: 'letters to other people' },
  },
  {
    key: 'audit_event',
    table: 'app.audit_event',
    columns: ['actor_id', 'address', 'user_agent'],
    where: 't.actor_id = :id',
    erasure: {
      how: 'keep',
      why: 'what was done in a company must stay readable; it says an id, no name',
      clear: {
        address: 'null',
        user_agent: 'null',
        // People name their own passkeys, and may have put a name anywhere else.
        details: `case when t.action like 'passkey.%' then '{}' else ${withoutThem} end`,
      },
      ours: ['action', 'subject_type', 'subject_id', 'request_id'],
    },
    copy: {
      concept: 'activity',
      columns: ['action', 'subject_type', 'details', 'address', 'user_agent', 'at'],
      withheld: {
        'says nothing': ['id', 'request_id', 'actor_id', 'token_id'],
        'may name somebody else': ['subject_id'],
      },
    },
  },
  {
    key: 'audit_event about them',
    table: 'app.audit_event',
    columns: ['subject_id'],
    where: `t.subject_type = 'user' and t.subject_id = :id::text and t.actor_id is distinct from :id`,
    erasure: {
      how: 'keep',
      why: 'what was done in a company must stay readable; it says an id, no name',
      clear: { details: withoutThem },
      ours: ['action', 'subject_type', 'subject_id', 'request_id', 'address', 'user_agent'],
    },
    copy: {
      concept: 'activity',
      columns: ['action', 'details', 'at'],
      withheld: {
        'says nothing': ['id', 'request_id', 'subject_type', 'subject_id', 'token_id'],
        'of somebody else': ['actor_id', 'address', 'user_agent'],
      },
    },
  },
  {
    key: 'webhook_delivery',
    table: 'app.webhook_delivery',
    columns: ['body'],
    where: `${inTheirCompanies} and auth.tells_of(t.body, :name, :email)`,
    erasure: { how: 'delete' },
    copy: { leftOut: 'what the company’s own systems were told; their copies are the company’s' },
  },
  {
    key: 'webhook_delivery answered',
    table: 'app.webhook_delivery',
    columns: ['answer'],
    where: `${inTheirCompanies} and (auth.mentions(t.answer, :name) or auth.mentions(t.answer, :email))`,
    erasure: {
      how: 'keep',
      why: 'an event about something else; what the receiver said to it is taken out',
      clear: { answer: `''` },
    },
    copy: { leftOut: 'what the company’s own systems said' },
  },
  {
    key: 'learning_reminder',
    table: 'app.learning_reminder',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: { leftOut: 'only says which letter was the newest, and that stands among the letters' },
  },
  {
    key: 'due_reminder',
    table: 'app.due_reminder',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: { leftOut: 'only says which reminders were written, and they stand among the letters' },
  },
  {
    key: 'renewal_reminder',
    table: 'app.renewal_reminder',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: { leftOut: 'only says which reminders were written, and they stand among the letters' },
  },
  authoredBy('app.report', 'created_by'),
  authoredBy('app.webhook', 'created_by'),
  authoredBy('app.manuscript', 'updated_by'),
  authoredBy('app.course_manuscript', 'updated_by'),
  authoredBy('app.lesson_manuscript', 'updated_by'),
  authoredBy('app.picture', 'created_by'),
  authoredBy('app.course_review', 'asked_by'),
  { ...authoredBy('app.course_review', 'decided_by'), key: 'course_review decided' },
  authoredBy('app.member_import', 'created_by'),
  authoredBy('app.course', 'author_id'),
  { ...authoredBy('app.enrollment', 'assigned_by_id'), key: 'enrollment assigned' },
  authoredBy('app.team_assignment', 'assigned_by_id'),
]
