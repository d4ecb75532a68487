import { renderLesson } from './render-lesson.server'

const figure = '::figure{name="threshold" found="40"}'

describe('a lesson in segments', () => {
  test('has its figures and diagrams between the text, in reading order', async () => {
    const segments = await renderLesson(
      `Before.\n\n${figure}\n\nBetween **them**.\n\n\`\`\`mermaid\ngraph LR\n  a --> b\n\`\`\`\n\n::figure{name="slope"}`,
    )

    expect(segments).toEqual([
      { kind: 'html', html: '<p>Before.</p>' },
      { kind: 'figure', name: 'threshold', settings: { found: '40' } },
      { kind: 'html', html: '<p>Between <strong>them</strong>.</p>' },
      { kind: 'diagram', source: 'graph LR\n  a --> b' },
      { kind: 'figure', name: 'slope', settings: {} },
    ])
  })

  test('has videos as links, by their titles', async () => {
    const segments = await renderLesson(
      '::video[Down *the* `slope`]{url="https://Example.org/watch?v=1&t=2"}\n\nAfter.',
    )

    expect(segments).toEqual([
      { kind: 'video', title: 'Down the slope', url: 'https://example.org/watch?v=1&t=2' },
      { kind: 'html', html: '<p>After.</p>' },
    ])
  })

  test.each([
    '::video[Here]{url="javascript:alert(1)"}',
    '::video[Here]{url="data:text/html,<script>alert(1)</script>"}',
    '::video[Here]{url="http://example.org"}',
    '::video[Here]',
    '::video{url="https://example.org"}',
  ])('has no link of %s', async (text) => {
    const segments = await renderLesson(text)

    expect(segments).toMatchObject([{ kind: 'html', html: expect.not.stringMatching(/href|script/) }])
  })

  test('is one segment where nothing stands between', async () => {
    expect(await renderLesson('One.\n\nTwo.')).toEqual([{ kind: 'html', html: '<p>One.</p>\n<p>Two.</p>' }])
  })

  test('is shown as it was written where reading it would take minutes', async () => {
    const text = '<b>a</b>\n\n' + ':::note\n'.repeat(201)

    const [segment, ...others] = await renderLesson(text)

    expect(others).toEqual([])
    expect(segment).toEqual({ kind: 'html', html: `<pre>${text.replaceAll('<', '&#x3C;')}</pre>` })
  })

  test('keeps references and footnotes across a figure', async () => {
    const segments = await renderLesson(
      `See [it][a] and a note[^1].\n\n${figure}\n\n[a]: https://example.org\n[^1]: Said below.`,
    )

    expect(segments[0]).toMatchObject({ html: expect.stringContaining('href="https://example.org"') })
    expect(segments.at(-1)).toMatchObject({ html: expect.stringContaining('Said below.') })
  })

  test('has addresses for its sections, whatever stands between them', async () => {
    const segments = await renderLesson(`Before.\n\n## 哪边是下坡\n\n${figure}\n\n### Then\n\n> ## Quoted`)
    const html = segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('')

    expect(html).toContain('<h2 id="section-1">哪边是下坡</h2>')
    expect(html).toContain('<h3 id="section-2">Then</h3>')
    expect(html).toContain('<h2>Quoted</h2>')
  })

  test('leaves other directives and other code as they were', async () => {
    const [segment, ...others] = await renderLesson(`::note[Small steps]\n\n\`\`\`ts\nconst a = 1\n\`\`\``)

    expect(others).toEqual([])
    expect(segment).toMatchObject({ html: expect.stringContaining('<div class="callout" role="note">') })
    expect(segment).toMatchObject({ html: expect.stringContaining('tok-keyword') })
  })

  test('takes no slot that somebody wrote by hand', async () => {
    const segments = await renderLesson(`<div data-slot="0"></div>\n\n::note{data-slot="0"}\n\n${figure}`)

    expect(segments.filter(({ kind }) => kind === 'figure')).toHaveLength(1)
    expect(JSON.stringify(segments)).not.toContain('data-slot')
  })

  test.each([
    ['a script', `<script>alert(1)</script>\n\n${figure}`],
    ['a javascript: link', `${figure}\n\n[x](javascript:alert(1))`],
    ['an event handler of a directive', `:::note{onclick="alert(1)"}\nx\n:::\n\n${figure}`],
  ])('cannot carry %s', async (_name, body) => {
    const html = (await renderLesson(body)).flatMap((segment) =>
      segment.kind === 'html' ? [segment.html] : [],
    )

    expect(html.join('')).not.toMatch(/<script|\son\w+=|href="java/i)
  })
})
