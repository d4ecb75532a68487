import { draftFrom, draftReducer, openDraft, type DraftState } from './draft'

const starter = 'starter'

describe('opening a draft', () => {
  test('without any draft the starter opens', () => {
    const opening = openDraft({ local: undefined, stored: undefined, starter })

    expect(opening).toEqual({ kind: 'open', code: 'starter', revision: 0, saved: true })
  })

  test('what was typed while offline opens and is saved on top of what the server has', () => {
    const opening = openDraft({
      local: { code: 'typed offline', baseRevision: 3, saved: false },
      stored: { code: 'older', revision: 3 },
      starter,
    })

    expect(opening).toEqual({ kind: 'open', code: 'typed offline', revision: 3, saved: false })
  })

  test('a draft saved from another device opens when nothing is unsaved here', () => {
    const opening = openDraft({
      local: { code: 'mine, saved', baseRevision: 3, saved: true },
      stored: { code: 'from the laptop', revision: 5 },
      starter,
    })

    expect(opening).toEqual({ kind: 'open', code: 'from the laptop', revision: 5, saved: true })
  })

  test('unsaved code here and newer code there are both kept for the person to choose', () => {
    const opening = openDraft({
      local: { code: 'mine', baseRevision: 3, saved: false },
      stored: { code: 'theirs', revision: 5 },
      starter,
    })

    expect(opening).toEqual({ kind: 'conflict', mine: 'mine', theirs: { code: 'theirs', revision: 5 } })
  })

  test('an untouched starter gives way to the stored draft', () => {
    const opening = openDraft({
      local: { code: starter, baseRevision: 0, saved: false },
      stored: { code: 'theirs', revision: 1 },
      starter,
    })

    expect(opening).toMatchObject({ kind: 'open', code: 'theirs' })
  })
})

describe('saving a draft', () => {
  const typed: DraftState = { code: 'typed', revision: 1, status: 'unsaved' }

  test('a save that lands is saved, unless typing went on meanwhile', () => {
    const landed = { kind: 'stored', draft: { code: 'typed', revision: 2 }, sent: 'typed' } as const

    const settled = draftReducer(typed, landed)
    const overtaken = draftReducer({ ...typed, code: 'typed more' }, landed)

    expect(settled).toEqual({ code: 'typed', revision: 2, status: 'saved' })
    expect(overtaken).toEqual({ code: 'typed more', revision: 2, status: 'unsaved' })
  })

  test('a save refused as stale keeps both texts until the person chooses', () => {
    const theirs = { code: 'from another tab', revision: 4 }

    const refused = draftReducer(typed, { kind: 'refused', draft: theirs })

    expect(refused).toEqual({ code: 'typed', revision: 4, status: 'conflict', theirs })
    expect(draftReducer(refused, { kind: 'kept-mine' })).toEqual({
      code: 'typed',
      revision: 4,
      status: 'unsaved',
    })
    expect(draftReducer(refused, { kind: 'took-theirs' })).toEqual({ ...theirs, status: 'saved' })
  })

  test('a refusal over the very same text is no conflict', () => {
    const refused = draftReducer(typed, { kind: 'refused', draft: { code: 'typed', revision: 4 } })

    expect(refused).toEqual({ code: 'typed', revision: 4, status: 'saved' })
  })

  test('typing during a conflict does not settle it', () => {
    const conflict = draftFrom({ kind: 'conflict', mine: 'mine', theirs: { code: 'theirs', revision: 2 } })

    const after = draftReducer(conflict, { kind: 'changed', code: 'mine!' })

    expect(after).toMatchObject({ code: 'mine!', status: 'conflict' })
  })

  test('a lost connection keeps the code and the revision it grew from', () => {
    const offline = draftReducer(typed, { kind: 'unreachable', sent: 'typed' })

    expect(offline).toMatchObject({ code: 'typed', revision: 1, status: 'offline' })
  })

  test('code that the server refuses is not sent again until it changes', () => {
    const rejected = draftReducer(typed, { kind: 'rejected' })

    expect(rejected).toMatchObject({ code: 'typed', status: 'rejected' })
    expect(draftReducer(rejected, { kind: 'changed', code: 'shorter' }).status).toBe('unsaved')
  })

  test('a save whose answer was lost is not taken for someone else’s', () => {
    const offline = draftReducer(typed, { kind: 'unreachable', sent: 'typed' })
    const typedOn = draftReducer(offline, { kind: 'changed', code: 'typed more' })

    const refused = draftReducer(typedOn, { kind: 'refused', draft: { code: 'typed', revision: 2 } })

    expect(refused).toEqual({ code: 'typed more', revision: 2, status: 'unsaved' })
  })
})
