import type { PersonalRows } from './personal-rows.js'
import { byName, catalogueCourse, saysNothing } from './rows-of-learning.js'

const keptIn = '(select c.slug from catalogue.course c where c.id = t.course_id)'

/** What people keep of lessons for themselves: it goes with them. */
export const rowsOfKeeping: readonly PersonalRows[] = [
  {
    key: 'review_answer',
    table: 'app.review_answer',
    columns: ['user_id'],
    where: 't.user_id = :id',
    // Practice: nobody else sees it, and nothing is computed from it but when a question comes back to them.
    erasure: { how: 'delete' },
    copy: {
      concept: 'review',
      columns: ['lesson_slug', 'question_slug', 'answer', 'is_right', 'answered_at'],
      named: { course: catalogueCourse },
      withheld: { [saysNothing]: ['id'], [byName]: ['catalogue_course_version_id'] },
    },
  },
  {
    key: 'highlight',
    table: 'app.highlight',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'notes',
      columns: [
        ...['lesson_slug', 'locale', 'quote', 'prefix', 'suffix', 'note', 'revision'],
        ...['created_at', 'updated_at'],
      ],
      named: { course: keptIn },
      withheld: { [saysNothing]: ['id'], [byName]: ['course_id'] },
    },
  },
  {
    key: 'kept_lesson',
    table: 'app.kept_lesson',
    columns: ['user_id'],
    where: 't.user_id = :id',
    erasure: { how: 'delete' },
    copy: {
      concept: 'notes',
      columns: ['lesson_slug', 'bookmarked_at', 'note', 'revision', 'updated_at'],
      named: { course: keptIn },
      withheld: { [byName]: ['course_id'] },
    },
  },
]
