import { blocksOf, changedBlocks } from './changed-blocks'

const changes = (before: string | null, now: string) =>
  changedBlocks(before, now).map(({ text, change }) => `${change} ${text}`)

test('blocks that were changed stand after what stood there before, the others are as they were', () => {
  expect(changes('a\n\nb\n\nc', 'a\n\nb!\n\nc\n\nd')).toEqual([
    'same a',
    'gone b',
    'new b!',
    'same c',
    'new d',
  ])
  expect(changes('a\n\nb', 'b')).toEqual(['gone a', 'same b'])
  expect(changes('', 'a')).toEqual(['new a'])
  expect(changes(null, 'a')).toEqual(['same a'])
})

test('code, diagrams and formulas are one block, whatever empty lines stand in them', () => {
  expect(blocksOf('a\n\n```ts\n1\n\n2\n```\n\n$$\nx\n\ny\n$$\n\n$$ z $$\n\nb')).toEqual([
    'a',
    '```ts\n1\n\n2\n```',
    '$$\nx\n\ny\n$$',
    '$$ z $$',
    'b',
  ])
})
