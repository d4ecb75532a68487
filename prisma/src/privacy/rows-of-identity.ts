import type { PersonalRows } from './personal-rows.js'

const proof = 'would let its holder in'
const saysNothing = 'says nothing'
/** A whole address: that of somebody else may end or begin alike. */
const withEmail = (text: string) => `auth.mentions(lower(${text}), :email)`

/** Rows of `auth` by the person's id, which go with them. */
const owned = (table: PersonalRows['table'], copy: PersonalRows['copy']): PersonalRows => ({
  key: table.split('.')[1]!,
  table,
  columns: ['user_id'],
  where: 't.user_id = :id',
  erasure: { how: 'delete' },
  copy,
})

/** The account itself comes last. */
export const rowsOfIdentity: readonly PersonalRows[] = [
  {
    ...owned('auth.session', {
      concept: 'browsers',
      columns: [
        'method',
        'provided_at',
        'authenticated_at',
        'ip_address',
        'user_agent',
        'expires_at',
        'created_at',
        'updated_at',
      ],
      named: {
        provider: '(select p.name from auth.identity_provider p where p.id = t.identity_provider_id)',
      },
      withheld: {
        [proof]: ['token'],
        [saysNothing]: ['id', 'active_organization_id', 'identity_provider_id'],
      },
    }),
    columns: ['user_id', 'ip_address', 'user_agent'],
  },
  owned('auth.account', {
    concept: 'sign-in',
    columns: ['provider_id', 'scope', 'created_at', 'updated_at'],
    named: { kind: `'account'` },
    withheld: {
      [proof]: ['access_token', 'refresh_token', 'id_token', 'password'],
      [saysNothing]: ['id', 'account_id', 'access_token_expires_at', 'refresh_token_expires_at'],
    },
  }),
  owned('auth.totp', {
    concept: 'sign-in',
    columns: ['confirmed_at', 'created_at'],
    named: { kind: `'two-step'` },
    withheld: { [proof]: ['secret'], [saysNothing]: ['last_step'] },
  }),
  owned('auth.recovery_code', { leftOut: proof }),
  owned('auth.passkey', {
    concept: 'sign-in',
    columns: ['name', 'transports', 'is_synced', 'created_at', 'last_used_at'],
    named: { kind: `'passkey'` },
    withheld: { [proof]: ['credential_id', 'public_key'], [saysNothing]: ['id', 'counter'] },
  }),
  owned('auth.passkey_challenge', { leftOut: 'lives for minutes' }),
  owned('auth.sign_in_step', { leftOut: 'lives for minutes' }),
  {
    key: 'sign_in_link',
    table: 'auth.sign_in_link',
    columns: ['email', 'browser_hash'],
    where: 't.email = :email',
    erasure: { how: 'delete' },
    copy: {
      concept: 'links',
      columns: ['email', 'expires_at'],
      withheld: { [proof]: ['hash', 'browser_hash'] },
    },
  },
  {
    key: 'verification',
    table: 'auth.verification',
    columns: ['value', 'identifier'],
    where: `t.value = :id::text or ${withEmail(`concat_ws(' ', t.identifier, t.value)`)}`,
    erasure: { how: 'delete' },
    copy: { leftOut: proof },
  },
  {
    key: 'mail_outbox of identity',
    table: 'auth.mail_outbox',
    columns: ['recipient'],
    where: 'lower(t.recipient) = :email',
    erasure: { how: 'delete' },
    copy: {
      concept: 'letters',
      columns: ['recipient', 'template', 'locale', 'subject', 'sent_at', 'created_at'],
      withheld: {
        [saysNothing]: ['id', 'failure'],
        'holds links that let somebody in, and is emptied once it is sent': ['text', 'html'],
      },
    },
  },
  {
    key: 'mail_outbox of identity waiting',
    table: 'auth.mail_outbox',
    columns: [],
    // To colleagues, as one who closes a company is named to its owners.
    where: `t.sent_at is null and auth.mentions(concat_ws(' ', t.subject, t.text, t.html), :name) and t.recipient in (
      select u.email from auth.member m join auth."user" u on u.id = m.user_id
      where m.organization_id in (select auth.companies_of(:id)))`,
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
    key: 'invitation',
    table: 'auth.invitation',
    columns: ['email', 'name'],
    where: 't.email = :email',
    erasure: { how: 'delete' },
    copy: {
      concept: 'invitations',
      columns: ['email', 'name', 'role', 'status', 'expires_at', 'reminded_at', 'created_at'],
      named: { company: '(select o.name from auth.organization o where o.id = t.organization_id)' },
      withheld: {
        [saysNothing]: ['id', 'team_id', 'link_id', 'learning_path_id', 'token_id'],
        'of somebody else': ['inviter_id'],
      },
    },
  },
  {
    key: 'invitation made',
    table: 'auth.invitation',
    columns: ['inviter_id'],
    where: 't.inviter_id = :id',
    erasure: {
      how: 'keep',
      why: 'an offer of the company’s to somebody else',
      clear: { inviter_id: 'null' },
    },
    copy: { leftOut: 'who was invited is somebody else' },
  },
  {
    key: 'invite_link made',
    table: 'auth.invite_link',
    columns: ['created_by'],
    where: 't.created_by = :id',
    erasure: { how: 'keep', why: 'the company’s; nobody can use it once who made it is no member' },
    copy: { leftOut: 'the company’s; who made it stands in `activity`' },
  },
  {
    key: 'company_deletion asked',
    table: 'auth.company_deletion',
    columns: ['requested_by'],
    where: 't.requested_by = :id',
    erasure: { how: 'keep', why: 'the company’s; it goes with the company' },
    copy: { leftOut: 'the company’s; who asked stands in `activity`' },
  },
  owned('auth.data_export', {
    concept: 'requests',
    columns: ['state', 'bytes', 'created_at', 'ready_at', 'expires_at'],
    named: { kind: `case when t.organization_id is null then 'copy of yours' else 'copy of a company' end` },
    withheld: { [saysNothing]: ['id', 'done', 'total', 'file_hash'] },
  }),
  owned('auth.account_deletion', {
    concept: 'requests',
    columns: ['requested_at', 'due_at', 'receipt'],
    named: { kind: `'deletion of your account'` },
  }),
  owned('auth.api_token', {
    concept: 'sign-in',
    columns: ['name', 'scopes', 'expires_at', 'last_used_at', 'revoked_at', 'created_at'],
    named: { kind: `'token'` },
    withheld: { [proof]: ['token_hash', 'hint'], [saysNothing]: ['id', 'role', 'created_by'] },
  }),
  {
    key: 'api_token made',
    table: 'auth.api_token',
    columns: ['created_by'],
    where: 't.created_by = :id and t.user_id is null',
    erasure: { how: 'keep', why: 'a program of the company’s, which goes on working for it' },
    copy: { leftOut: 'the company’s; who made it stands in `activity`' },
  },
  {
    key: 'scim_user',
    table: 'auth.scim_user',
    columns: ['user_id', 'user_name', 'user_name_key', 'email', 'emails'],
    where: 't.user_id = :id or t.email = :email',
    erasure: { how: 'delete' },
    copy: {
      concept: 'companies',
      columns: [
        'user_name',
        'external_id',
        'email',
        'emails',
        'attributes',
        'is_active',
        'role',
        'created_at',
        'updated_at',
      ],
      named: {
        company: '(select o.name from auth.organization o where o.id = t.organization_id)',
        kind: `'as the directory of the company knows you'`,
      },
      withheld: { [saysNothing]: ['id', 'user_name_key', 'team_ids', 'made_account'] },
    },
  },
  owned('auth.member', {
    concept: 'companies',
    columns: ['role', 'is_break_glass', 'suspended_at', 'created_at'],
    named: { company: '(select o.name from auth.organization o where o.id = t.organization_id)' },
    withheld: { [saysNothing]: ['id'] },
  }),
  owned('auth.removed_member', {
    concept: 'companies',
    columns: ['removed_at'],
    named: {
      company: '(select o.name from auth.organization o where o.id = t.organization_id)',
      kind: `'taken out by the company'`,
    },
  }),
  {
    key: 'kept_out',
    table: 'auth.kept_out',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: {
      how: 'keep',
      why: 'the company decided that they stay out; it says neither name nor address, and goes once they are let in again',
      ours: ['mark'],
    },
    copy: { leftOut: 'is made when the account goes' },
  },
  {
    key: 'identity_provider tried',
    table: 'auth.identity_provider',
    columns: ['trial'],
    where: withEmail('t.trial::text'),
    erasure: {
      how: 'keep',
      why: 'the company’s; what it said at a trial is taken out',
      clear: { trial: 'null' },
    },
    copy: { leftOut: 'the company’s setting; its newest trial stands there until the next one' },
  },
  {
    key: 'company_sign_in_attempt',
    table: 'auth.company_sign_in_attempt',
    columns: ['tester_id', 'browser_hash'],
    where: `t.tester_id = :id or ${withEmail('t.asserted::text')}`,
    erasure: { how: 'delete' },
    copy: { leftOut: 'lives for minutes' },
  },
  owned('auth.operator', {
    concept: 'sign-in',
    columns: ['created_at'],
    named: { kind: `'operator of this installation'` },
  }),
  {
    key: 'user',
    table: 'auth.user',
    columns: ['id', 'name', 'email'],
    where: 't.id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'profile',
      columns: [
        ...['id', 'name', 'email', 'email_verified', 'image', 'locale', 'timezone', 'created_at'],
        ...['updated_at', 'wants_reminders', 'wants_digest', 'wants_answers'],
      ],
    },
  },
]
