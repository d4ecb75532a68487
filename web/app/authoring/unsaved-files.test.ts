import {
  afterSaving,
  baseRevision,
  forgotten,
  overwritten,
  typed,
  withMine,
  withTheirs,
  type Stored,
  type Unsaved,
} from './unsaved-files'

const stored = (revision: number, texts: Record<string, string | null>): Stored => ({
  revision,
  files: Object.entries(texts).map(([path, text]) => ({ path, text })),
})
const textsOf = (unsaved: Unsaved) => Object.fromEntries([...unsaved].map(([path, { text }]) => [path, text]))
const none: Unsaved = new Map()
const opened = stored(5, { 'statement.md': 'old', 'solution.ts': 'code' })

describe('typing', () => {
  test('keeps the revision at which it began, whatever is loaded later', () => {
    const theirs = stored(6, { 'statement.md': 'theirs', 'solution.ts': 'code' })

    const begun = typed(none, 'statement.md', 'mine', opened)
    const went = typed(begun, 'statement.md', 'mine too', theirs)

    expect(overwritten(went, theirs)).toEqual(['statement.md'])
    expect(baseRevision(went, theirs)).toBe(5)
  })

  test('back to what is stored leaves nothing to save', () => {
    expect(typed(typed(none, 'solution.ts', 'x', opened), 'solution.ts', 'code', opened).size).toBe(0)
  })

  test('in a new file is something to save, even where it is empty', () => {
    expect(textsOf(typed(none, 'wrong/a.ts', '', opened))).toEqual({ 'wrong/a.ts': '' })
  })
})

describe('the revision to save onto', () => {
  test('is the lowest that any file needs', () => {
    const second = stored(6, { 'statement.md': 'theirs', 'solution.ts': 'code' })
    const third = stored(7, { 'statement.md': 'theirs', 'solution.ts': 'theirs' })

    const first = typed(none, 'statement.md', 'mine', opened)
    const both = typed(first, 'solution.ts', 'mine', second)

    expect(baseRevision(both, third)).toBe(5)
    expect(baseRevision(forgotten(both, ['statement.md']), third)).toBe(6)
  })

  test('is the newest where nobody else touched what was typed in', () => {
    const later = stored(6, { 'statement.md': 'theirs', 'solution.ts': 'code' })

    const mine = typed(none, 'solution.ts', 'mine', opened)

    expect(overwritten(mine, later)).toEqual([])
    expect(baseRevision(mine, later)).toBe(6)
  })

  test('is an old one for a file that was removed, or made, by somebody else', () => {
    const mine = typed(typed(none, 'statement.md', 'mine', opened), 'data/graded.csv', 'a', opened)

    expect(overwritten(mine, stored(6, { 'data/graded.csv': null }))).toEqual([
      'statement.md',
      'data/graded.csv',
    ])
    expect(baseRevision(mine, stored(6, { 'data/graded.csv': null }))).toBe(5)
  })
})

describe('after a save', () => {
  const both = typed(typed(none, 'statement.md', 'mine', opened), 'solution.ts', 'my code', opened)

  test('what was saved is not unsaved any more, also where the next file was refused', () => {
    const refusal = { message: 'Too large.', isStale: false }
    const saved = [{ path: 'statement.md', text: 'mine' }]

    expect(textsOf(afterSaving(both, { saved, revision: 6, refusal }))).toEqual({ 'solution.ts': 'my code' })
  })

  test('what was typed meanwhile stays, and goes on from what was saved', () => {
    const saved = [{ path: 'statement.md', text: 'mine' }]
    const onMine = stored(6, { 'statement.md': 'mine', 'solution.ts': 'code' })
    const onTheirs = stored(7, { 'statement.md': 'theirs', 'solution.ts': 'code' })

    const left = afterSaving(typed(both, 'statement.md', 'mine, longer', opened), { saved, revision: 6 })

    expect(overwritten(left, onMine)).toEqual([])
    expect(baseRevision(left, onTheirs)).toBe(6)
  })
})

describe('two who wrote in the same file', () => {
  const mine = typed(typed(none, 'statement.md', 'mine', opened), 'solution.ts', 'my code', opened)
  const theirs = stored(6, { 'statement.md': 'theirs', 'solution.ts': 'code' })

  test('keep one’s own: the next save goes onto the newest', () => {
    const kept = withMine(mine, theirs)

    expect(textsOf(kept)).toEqual(textsOf(mine))
    expect(overwritten(kept, theirs)).toEqual([])
    expect(baseRevision(kept, theirs)).toBe(6)
  })

  test('a third save is a conflict again', () => {
    const again = stored(7, { 'statement.md': 'theirs again', 'solution.ts': 'code' })

    expect(baseRevision(withMine(mine, theirs), again)).toBe(6)
    expect(overwritten(withMine(mine, theirs), again)).toEqual(['statement.md'])
  })

  test('take the other’s: only what both touched is dropped', () => {
    expect(textsOf(withTheirs(mine, theirs))).toEqual({ 'solution.ts': 'my code' })
  })

  test('who wrote the same are not asked', () => {
    expect(overwritten(mine, stored(6, { 'statement.md': 'mine', 'solution.ts': 'my code' }))).toEqual([])
  })
})
