import fc from 'fast-check'

/** What happens to a course and to the people on it. Numbers are taken modulo how many there are to choose from. */
export type Happening =
  | { what: 'publish'; edits: Edit[] }
  /** In the version that the person is on; or of a page that shows an older one. */
  | { what: 'read'; who: number; lesson: number; page: number | null }
  | { what: 'pass'; who: number; exercise: number }
  /** A regrading takes a pass away. */
  | { what: 'lose'; who: number; exercise: number }
  | { what: 'move'; who: number }
  | { what: 'withdraw'; who: number }

export type Edit =
  | { how: 'add' | 'remove' | 'change'; at: number }
  | { how: 'place'; at: number; to: number }
  | { how: 'set'; at: number; exercise: number | null }

/** A lesson as an author sees it; `text` is some text. */
export interface Draft {
  slug: string
  exercise: string | null
  text: number
}

export const exercises = ['first', 'second', 'third', 'fourth'].map((slug) => `history-${slug}`)
export const people = 2

const place = fc.nat(11)
const who = fc.nat(people - 1)
const exercise = fc.nat(exercises.length - 1)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ how: fc.constantFrom('add' as const, 'remove', 'change'), at: place }),
  fc.record({ how: fc.constant('place' as const), at: place, to: place }),
  fc.record({ how: fc.constant('set' as const), at: place, exercise: fc.option(exercise) }),
)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('publish' as const),
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('read' as const),
      who,
      lesson: place,
      page: fc.option(fc.nat(5), { freq: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('pass' as const), who, exercise }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('move' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('lose' as const), who, exercise }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const), who }) },
)

export const histories = (most: number) =>
  fc.array(happening, { minLength: most / 2, maxLength: most, size: 'max' })

export const beginning: readonly Draft[] = [
  { slug: 'a', exercise: exercises[0]!, text: 0 },
  { slug: 'b', exercise: null, text: 0 },
  { slug: 'c', exercise: exercises[1]!, text: 0 },
]

/** A course keeps at least one lesson; a slug that went may come again. */
export function edited(lessons: readonly Draft[], edits: readonly Edit[]): Draft[] {
  return edits.reduce<Draft[]>(editedOnce, [...lessons])
}

function editedOnce(lessons: Draft[], edit: Edit): Draft[] {
  const at = edit.at % lessons.length
  const lesson = lessons[at]!
  const others = lessons.toSpliced(at, 1)
  switch (edit.how) {
    case 'add': {
      const free = [...'abcdefgh'].filter((slug) => lessons.every((known) => known.slug !== slug))
      const slug = free[edit.at % free.length]
      return slug ? lessons.toSpliced(at, 0, { slug, exercise: null, text: 0 }) : lessons
    }
    case 'remove':
      return lessons.length > 1 ? others : lessons
    case 'change':
      return lessons.with(at, { ...lesson, text: lesson.text + 1 })
    case 'place':
      return others.toSpliced(edit.to % lessons.length, 0, lesson)
    case 'set': {
      const exercise = edit.exercise === null ? null : exercises[edit.exercise]!
      return lessons.with(at, { ...lesson, exercise })
    }
  }
}
