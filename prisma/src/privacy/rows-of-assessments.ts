import type { PersonalRows } from './personal-rows.js'
import { fact, saysNothing } from './rows-of-learning.js'

/** An answer in its words: places in a stored question would tell what is right. */
const variant = `(select v.variants->t.variant from catalogue.item_version v where v.id = t.item_version_id)`
const answered = `case
  when t.answer ? 'chosen' then (select jsonb_agg(${variant}->'options'->c.at::int->'text'->'en')
    from jsonb_array_elements_text(t.answer->'chosen') c(at))
  when t.answer ? 'order' then (select jsonb_agg(${variant}->'steps'->c.at::int->'en')
    from jsonb_array_elements_text(t.answer->'order') c(at))
  when t.answer ? 'pairs' then (select jsonb_agg(jsonb_build_array(
      ${variant}->'pairs'->(c.pair->>'left')::int->'left'->'en', ${variant}->'pairs'->(c.pair->>'right')::int->'right'->'en'))
    from jsonb_array_elements(t.answer->'pairs') c(pair))
  else t.answer end`
const isOver = `(select a.finished_at is not null from app.attempt a
  where a.organization_id = t.organization_id and a.id = t.attempt_id)`

const ofAttempt =
  '(t.organization_id, t.attempt_id) in (select a.organization_id, a.id from app.attempt a where a.user_id = :id)'

/** Scores stay, without the person and what they answered. Children first, as they are erased. */
export const rowsOfAssessments: readonly PersonalRows[] = [
  {
    key: 'response',
    table: 'app.response',
    columns: [],
    where: ofAttempt,
    erasure: { how: 'keep', why: fact, clear: { answer: 'null' } },
    copy: {
      concept: 'answers',
      columns: ['attempt_id', 'position', 'is_scored', 'shown_at', 'answered_at'],
      named: { answered, score: `case when ${isOver} then t.score end` },
      withheld: {
        'questions stay unknown to those who still sit them': ['item_version_id', 'variant'],
        'in words instead, which do not tell what is right': ['answer'],
        'from the end of the attempt on': ['score'],
      },
    },
  },
  {
    key: 'attempt_rescore',
    table: 'app.attempt_rescore',
    columns: [],
    where: ofAttempt,
    erasure: { how: 'delete' },
    copy: {
      concept: 'assessments',
      columns: ['attempt_id', 'number', 'report', 'because', 'replaced_at'],
      withheld: { 'places in the attempt, which say nothing by themselves': ['left_out'] },
    },
  },
  {
    key: 'appeal',
    table: 'app.appeal',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'assessments',
      columns: [
        ...['attempt_id', 'position', 'words', 'tells_company', 'created_at', 'outcome', 'reply'],
        'answered_at',
      ],
      withheld: { [saysNothing]: ['id'] },
    },
  },
  {
    key: 'attempt',
    table: 'app.attempt',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'keep', why: fact, clear: { report: 'null' }, ours: ['subject', 'setup'] },
    copy: {
      concept: 'assessments',
      columns: [
        ...['id', 'kind', 'subject', 'time_factor', 'started_at', 'finished_at', 'end_reason', 'report'],
        'is_hurried',
        'voided_at',
      ],
      withheld: {
        'says which questions come next': ['setup'],
        'of the questions, not of the person': ['parameter_set_id', 'left_out'],
      },
    },
  },
]
