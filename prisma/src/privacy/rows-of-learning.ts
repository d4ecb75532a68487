import type { PersonalRows } from './personal-rows.js'

/** Facts of the company: how its people learn, under an id that means nobody any more. */
export const fact = 'a fact of the company’s, of nobody once the id means nobody'
export const byName = 'by name instead'
const ofExercise = 'the exercise’s, not the person’s'
const ofMachine = 'of the machine, not of the person'
const secret = 'decides the hidden data, which others are still graded with'
export const saysNothing = 'says nothing'

const skill = '(select s.slug from catalogue.skill s where s.id = t.skill_id)'
export const catalogueCourse = `(select c.slug || ', version ' || v.number from catalogue.course_version v
   join catalogue.course c on c.id = v.course_id where v.id = t.catalogue_course_version_id)`
const course = `coalesce(
  ${catalogueCourse},
  (select c.slug || ', version ' || v.number from app.course_version v
   join app.course c on c.organization_id = v.organization_id and c.id = v.course_id
   where v.organization_id = t.organization_id and v.id = t.course_version_id))`
/** Of a built-in thing or the company's own. */
const slugOf = (thing: string) => `coalesce(
  (select x.slug from catalogue.${thing} x where x.id = t.catalogue_${thing}_id),
  (select x.slug from app.${thing} x where x.organization_id = t.organization_id and x.id = t.${thing}_id))`
const courseColumns = ['catalogue_course_version_id', 'course_version_id']

/** What people wrote goes; what they achieved stays, without them. In the order in which it is erased: children first. */
export const rowsOfLearning: readonly PersonalRows[] = [
  {
    key: 'role_assignment',
    table: 'app.role_assignment',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'goals',
      columns: ['created_at'],
      named: { profile: slugOf('role_profile') },
      withheld: { [byName]: ['catalogue_role_profile_id', 'role_profile_id'] },
    },
  },
  {
    key: 'draft',
    table: 'app.draft',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: { concept: 'drafts', columns: ['exercise_slug', 'code', 'revision', 'created_at', 'updated_at'] },
  },
  {
    key: 'recommendation',
    table: 'app.recommendation',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'recommendations',
      columns: ['kind', 'target', 'reason', 'dismissed_at', 'created_at'],
      named: { skill },
      withheld: { [saysNothing]: ['id'], [byName]: ['skill_id'] },
    },
  },
  {
    key: 'skill_estimate',
    table: 'app.skill_estimate',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'skills',
      columns: [
        ...['mean', 'sd', 'exercise_count', 'answer_count', 'model_version', 'updated_at'],
        ...['idle_loss', 'idle_loss_variance', 'idle_loss_covariance'],
        ...['rank', 'grew', 'said_at', 'holds_until'],
      ],
      named: { skill },
      withheld: { [byName]: ['skill_id'] },
    },
  },
  {
    key: 'run_progress',
    table: 'app.run_progress',
    columns: [],
    where:
      '(t.organization_id, t.run_id) in (select r.organization_id, r.id from app.run r where r.user_id = :id)',
    erasure: { how: 'delete' },
    copy: {
      concept: 'curves',
      columns: ['run_id', 'seq', 'attempt', 'phase', 'epoch', 'epochs', 'loss', 'metrics', 'at'],
    },
  },
  {
    key: 'grading',
    table: 'app.grading',
    columns: [],
    where:
      '(t.organization_id, t.submission_id) in (select s.organization_id, s.id from app.submission s where s.user_id = :id)',
    erasure: {
      how: 'keep',
      why: fact,
      // The words of a grading may quote what the person's code printed.
      clear: {
        log: `''`,
        message: 'null',
        figure: 'null',
        curve: `'[]'`,
        criteria: `(select coalesce(jsonb_agg(c || '{"reason": {"en": "", "zh-CN": ""}}' order by place), '[]')
          from jsonb_array_elements(t.criteria) with ordinality listed(c, place))`,
      },
      ours: ['fault', 'backend', 'timings', 'hashes', 'exercise_version', 'data_seed', 'confirmed_by'],
    },
    copy: {
      concept: 'gradings',
      columns: [
        ...['id', 'submission_id', 'attempt', 'verdict', 'fault', 'points', 'criteria', 'figure', 'log'],
        ...['curve', 'backend', 'timings', 'message', 'graded_at', 'standing', 'standing_since'],
        'replaces_id',
      ],
      withheld: {
        [secret]: ['data_seed', 'hashes'],
        [ofExercise]: ['exercise_version', 'regrade_id'],
        [ofMachine]: ['run_id'],
        'names somebody else': ['confirmed_by'],
      },
    },
  },
  {
    key: 'run',
    table: 'app.run',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: {
      how: 'keep',
      why: fact,
      clear: { incident: 'null', trail: 'null' },
      ours: ['exercise_slug', 'exercise_version', 'data_seed', 'purpose', 'kind'],
    },
    copy: {
      concept: 'runs',
      columns: [
        ...['id', 'submission_id', 'exercise_slug', 'purpose', 'state', 'attempt'],
        ...['queued_at', 'claimed_at', 'started_at', 'finished_at'],
      ],
      withheld: {
        [secret]: ['data_seed'],
        [ofExercise]: ['exercise_version', 'regrade_id', 'trial_id'],
        'would let its holder write gradings': ['lease_token'],
        [ofMachine]: [
          ...['kind', 'rungs', 'priority', 'turn', 'lease_until', 'heartbeat_at', 'host_id', 'incident'],
          ...['not_before', 'trail'],
        ],
      },
    },
  },
  {
    key: 'skill_evidence',
    table: 'app.skill_evidence',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'keep', why: fact, ours: ['reference', 'model_version', 'observation'] },
    copy: {
      concept: 'evidence',
      columns: ['source', 'submission_id', 'reference', 'value', 'weight', 'model_version', 'observed_at'],
      named: { skill },
      withheld: {
        [saysNothing]: ['id', 'grading_id'],
        [byName]: ['skill_id'],
        'what is known of questions that others still answer': ['observation'],
      },
    },
  },
  {
    key: 'completion',
    table: 'app.completion',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'keep', why: fact, ours: ['lesson_slug'] },
    copy: {
      concept: 'completions',
      columns: ['kind', 'lesson_slug', 'submission_id', 'completed_at'],
      named: { course, is_carried_over: 't.earned_on_id is not null' },
      withheld: { [saysNothing]: ['id', 'earned_on_id'], [byName]: courseColumns },
    },
  },
  {
    key: 'question_response',
    table: 'app.question_response',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'keep', why: fact, clear: { answer: `'{}'` }, ours: ['lesson_slug', 'question_slug'] },
    copy: {
      concept: 'completions',
      columns: ['lesson_slug', 'question_slug', 'answer', 'is_right', 'answered_at'],
      named: { course },
      withheld: { [saysNothing]: ['id'], [byName]: courseColumns },
    },
  },
  {
    key: 'submission',
    table: 'app.submission',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: {
      how: 'keep',
      why: fact,
      clear: { code: `''`, code_removed_at: 'coalesce(t.code_removed_at, current_timestamp)' },
      ours: ['exercise_slug', 'exercise_version', 'code_hash', 'locale'],
    },
    copy: {
      concept: 'submissions',
      columns: [
        ...['id', 'exercise_slug', 'attempt_number', 'locale', 'code', 'code_hash', 'code_removed_at'],
        'created_at',
      ],
      withheld: { [ofExercise]: ['exercise_version'] },
    },
  },
  {
    key: 'certificate',
    table: 'app.certificate',
    columns: ['user_id'],
    where: 't.user_id = :id',
    // With the person it ends: nobody can say any more whom it is about. The reason may have named them.
    erasure: {
      how: 'keep',
      why: fact,
      clear: {
        revoked_at: 'coalesce(t.revoked_at, current_timestamp)',
        revocation_reason: 'null',
      },
    },
    copy: {
      concept: 'certificates',
      columns: [
        ...['code', 'lessons', 'exercises', 'trainings', 'completed_at', 'issued_at', 'hidden_at'],
        ...['revoked_at', 'revocation_reason'],
      ],
      named: {
        course,
        path: '(select p.slug from catalogue.learning_path p where p.id = t.catalogue_learning_path_id)',
      },
      withheld: {
        [saysNothing]: ['id', 'covers', 'status_list', 'status_index'],
        [byName]: [...courseColumns, 'catalogue_learning_path_id'],
      },
    },
  },
  {
    key: 'enrollment',
    table: 'app.enrollment',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'keep', why: fact },
    copy: {
      concept: 'enrollments',
      columns: ['due_at', 'withdrawn_at', 'created_at'],
      named: { course, path: slugOf('learning_path'), is_assigned: 't.assigned_by_id is not null' },
      withheld: {
        [saysNothing]: ['id'],
        [byName]: [...courseColumns, 'catalogue_learning_path_id', 'learning_path_id'],
        'names somebody else': ['assigned_by_id'],
      },
    },
  },
]
