import { inTheirCompanies, type PersonalRows } from './personal-rows.js'

const asksFor = `auth.mentions(t.filter->>'matching', :name) or auth.mentions(t.filter->>'matching', :email)`

/** What somebody else looked for, or called by the person's name. */
const namingThem = (table: PersonalRows['table']): PersonalRows => ({
  key: `${table.split('.')[1]} naming them`,
  table,
  columns: ['filter', 'name'],
  where: `${inTheirCompanies} and (${asksFor} or auth.mentions(t.name, :name))`,
  erasure: {
    how: 'keep',
    why: 'what it is of, without whom it was to find',
    clear: { filter: `t.filter - 'matching'`, name: 'auth.text_without(t.name, :name)' },
  },
  copy: { leftOut: 'what somebody else looked for' },
})

/** Files and views of the pages of a team and of a person. */
export const rowsOfReports: readonly PersonalRows[] = [
  {
    key: 'report_recipient',
    table: 'app.report_recipient',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'lists',
      columns: [],
      named: {
        kind: `'report that is sent to you'`,
        name: `(select r.name from app.report r where r.organization_id = t.organization_id and r.id = t.report_id)`,
      },
      withheld: { 'says nothing': ['report_id'] },
    },
  },
  {
    key: 'report_file',
    table: 'app.report_file',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: {
      how: 'keep',
      why: 'until the next hour, in which it is taken away with its file',
      clear: { expires_at: 'current_timestamp', name: `''`, filter: `'{}'` },
      ours: ['locale', 'fault', 'file_hash'],
    },
    copy: {
      concept: 'lists',
      columns: [
        'name',
        'view',
        'format',
        'locale',
        'state',
        'due_on',
        'bytes',
        'created_at',
        'ready_at',
        'opened_at',
        'expires_at',
      ],
      named: { kind: `'file of what the team pages show'` },
      withheld: {
        'says nothing': [
          'id',
          'report_id',
          'team_id',
          'team_ids',
          'of_everybody',
          'has_results',
          'fault',
          'file_hash',
        ],
        'whom it leaves, or is about, is somebody else': ['filter', 'about_user_id'],
      },
    },
  },
  {
    key: 'report_file about them',
    table: 'app.report_file',
    columns: ['about_user_id'],
    where: 't.about_user_id = :id',
    erasure: {
      how: 'keep',
      why: 'until the next hour, in which it is taken away with its file',
      clear: { expires_at: 'current_timestamp' },
    },
    copy: { leftOut: 'what others had made of what stands here; that they did stands among the events' },
  },
  namingThem('app.report_file'),
  namingThem('app.report'),
  {
    key: 'saved_view',
    table: 'app.saved_view',
    columns: ['created_by'],
    where: 't.created_by = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'lists',
      columns: ['name', 'view', 'filter', 'is_shared', 'created_at'],
      named: { kind: `'view of a team page that you saved'` },
      withheld: { 'says nothing': ['id', 'team_id', 'created_by'] },
    },
  },
  namingThem('app.saved_view'),
  {
    key: 'saved_view_default',
    table: 'app.saved_view_default',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: { leftOut: 'only says which of the saved views a page opens with' },
  },
]
