import { plainBlocks } from './plain-words'

test('paragraphs, code in a line, code of its own and addresses are told apart', () => {
  expect(
    plainBlocks('One `a < b`\nline.\n\n```ts\nlet a = `1`\n\nlet b\n```\nSee https://example.org/x?y=1.'),
  ).toEqual([
    {
      kind: 'words',
      pieces: [
        { kind: 'text', text: 'One ' },
        { kind: 'code', text: 'a < b' },
        { kind: 'text', text: '\nline.' },
      ],
    },
    { kind: 'code', text: 'let a = `1`\n\nlet b' },
    {
      kind: 'words',
      pieces: [
        { kind: 'text', text: 'See ' },
        { kind: 'link', text: 'https://example.org/x?y=1' },
        { kind: 'text', text: '.' },
      ],
    },
  ])
})

test.each([
  '<script>alert(1)</script>',
  '[here](javascript:alert(1))',
  'javascript:alert(1)',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '**not bold** # no heading',
  'http://',
  'a lone ` backtick',
  '```\nnever closed',
])('%j is words alone', (text) => {
  expect(plainBlocks(text)).toEqual([{ kind: 'words', pieces: [{ kind: 'text', text }] }])
})

test('an address ends where Chinese goes on, and at a quote', () => {
  const links = plainBlocks('见https://example.org/a，以及"https://example.org/b"。').flatMap((block) =>
    block.kind === 'words' ? block.pieces.filter(({ kind }) => kind === 'link') : [],
  )

  expect(links.map(({ text }) => text)).toEqual(['https://example.org/a', 'https://example.org/b'])
})
