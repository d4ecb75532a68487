import type { PersonalRows } from './personal-rows.js'
import { byName, saysNothing } from './rows-of-learning.js'

const lessonOf = (question: string) => `(select c.slug || '/' || q.lesson_slug
  from app.asked_question q join catalogue.course c on c.id = q.course_id
  where q.organization_id = t.organization_id and q.id = ${question})`
const isAnswered = `exists (select from app.asked_answer a
  where a.organization_id = t.organization_id and a.question_id = t.id)`

const asked: Pick<PersonalRows, 'table' | 'columns' | 'copy'> = {
  table: 'app.asked_question',
  columns: ['user_id'],
  copy: {
    concept: 'questions',
    columns: [
      ...['lesson_slug', 'locale', 'title', 'body', 'quote'],
      ...['created_at', 'edited_at', 'hidden_at', 'hidden_for'],
    ],
    named: { course: '(select c.slug from catalogue.course c where c.id = t.course_id)' },
    withheld: { [saysNothing]: ['id'], [byName]: ['course_id'] },
  },
}

/** What people asked about lessons and answered each other. */
export const rowsOfAsking: readonly PersonalRows[] = [
  {
    key: 'asked_report',
    table: 'app.asked_report',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'questions',
      columns: ['reason', 'created_at'],
      named: { reported_in: lessonOf('t.question_id') },
      withheld: { [saysNothing]: ['id', 'question_id', 'answer_id'] },
    },
  },
  {
    key: 'asked_vote',
    table: 'app.asked_vote',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'questions',
      columns: ['created_at'],
      named: { shared_in: lessonOf('t.question_id') },
      withheld: { [saysNothing]: ['question_id'] },
    },
  },
  {
    key: 'asked_answer',
    table: 'app.asked_answer',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'questions',
      columns: ['body', 'created_at', 'edited_at', 'accepted_at', 'hidden_at', 'hidden_for'],
      named: { answered_in: lessonOf('t.question_id') },
      withheld: { [saysNothing]: ['id', 'question_id'] },
    },
  },
  // Their own answers are gone by now, so that others' alone keep a question.
  {
    ...asked,
    key: 'asked_question',
    where: `t.user_id = :id and not ${isAnswered}`,
    erasure: { how: 'delete' },
  },
  {
    ...asked,
    key: 'asked_question answered',
    where: `t.user_id = :id and ${isAnswered}`,
    erasure: {
      how: 'keep',
      why: 'what others answered hangs on it, and is theirs',
      clear: { title: `''`, body: `''`, quote: `''` },
      ours: ['lesson_slug', 'locale', 'hidden_for'],
    },
  },
]
