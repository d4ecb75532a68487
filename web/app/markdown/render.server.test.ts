import { renderMarkdown } from './render.server'

describe('teaching text', () => {
  test('renders maths on the server, readable to people and to screen readers', async () => {
    const html = await renderMarkdown('The slope is $w$:\n\n$$\nL = \\frac{1}{n}\n$$')

    expect(html).toContain('class="katex-display"')
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"')
    expect(html).not.toContain('katex-error')
  })

  test('sets a formula apart when it is alone in its paragraph, also when it was written on one line', async () => {
    const alone = await renderMarkdown('Then\n\n$$z = sW + b$$\n\nand on.')
    const within = await renderMarkdown('Then $z$ and on.')

    expect(alone).toContain('class="katex-display"')
    expect(within).not.toContain('class="katex-display"')
  })

  test('makes formulas side by side one each, so that a phone can put them below each other', async () => {
    const html = await renderMarkdown('$$a = \\frac{1}{2} \\qquad b = 3$$')

    expect(html).toContain('<div class="formulas">')
    expect(html.match(/class="katex-display"/g)).toHaveLength(2)
    expect(html).not.toContain('katex-error')
  })

  test('shows formulas of a length that nobody writes as their source', async () => {
    const long = "x'".repeat(1_001)

    const html = await renderMarkdown(`$${long}$ and $y$\n\n$$\n${long}\n$$\n\n\`\`\`math\n${long}\n\`\`\``)

    expect(html.match(/<code>x'/g)).toHaveLength(3)
    expect(html.match(/class="katex"/g)).toHaveLength(1)
  })

  test('shows a broken formula as its source instead of failing', async () => {
    const html = await renderMarkdown('$\\frac{1$')

    expect(html).toContain('katex-error')
    expect(html).toContain('\\frac{1')
  })

  test('gives no names, so that none multiplies what is written', async () => {
    const html = await renderMarkdown(String.raw`$\def\a#1{#1#1}\a{x}\newcommand{\b}{y}$`)

    expect(html).toContain('katex')
    expect(html).not.toContain('<mi>x</mi><mi>x</mi>')
  })

  test('leaves the empty corner of a table without a heading', async () => {
    const html = await renderMarkdown('| | old |\n| - | - |\n| speed | 3 |')

    expect(html).toContain('<tr>\n<td></td>\n<th>old</th>')
  })

  test('colours TypeScript', async () => {
    const html = await renderMarkdown('```ts\nconst a = 1 // one\n```')

    expect(html).toContain('<span class="tok-keyword">const</span>')
    expect(html).toContain('<span class="tok-comment">// one</span>')
  })

  test('leaves code of an unknown language as it is', async () => {
    const html = await renderMarkdown('```brainfuck\n<+>\n```')

    expect(html).toContain('&#x3C;+>')
  })

  test('turns a directive into an aside', async () => {
    const html = await renderMarkdown(':::note\nTake **small** steps.\n:::')

    expect(html).toContain('<div class="callout" role="note">')
    expect(html).toContain('<strong>small</strong>')
  })

  test('keeps a colon in prose', async () => {
    const html = await renderMarkdown('At 10:30, ratio a:b.')

    expect(html).toBe('<p>At 10:30, ratio a:b.</p>')
  })

  test('lets wide tables be scrolled from the keyboard and keeps their alignment', async () => {
    const html = await renderMarkdown('| a |\n|--:|\n| 1 |')

    expect(html).toContain('<table tabindex="0">')
    expect(html).toContain('<td align="right">')
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<img src=x onerror="alert(1)">'],
    ['a javascript: link', '[x](javascript:alert(1))'],
    ['a javascript: link in disguise', '[x](java\nscript:alert(1))'],
    ['an inline frame', '<iframe src="https://evil.example"></iframe>'],
    ['a style that covers the page', '<div style="position:fixed;inset:0">x</div>'],
    ['a form', '<form action="https://evil.example"><input name="p"></form>'],
    ['a link hidden in maths', '$\\href{javascript:alert(1)}{x}$'],
    ['HTML hidden in maths', '$\\htmlData{a=b}{\\includegraphics{https://evil.example/x.png}}$'],
    ['attributes hidden in a directive', ':::note{onclick="alert(1)" style="position:fixed"}\nx\n:::'],
  ])('cannot carry %s', async (_name, markdown) => {
    const html = await renderMarkdown(markdown)

    const tags = (html.match(/<[^>]+>/g) ?? []).filter((tag) => !/^<\/?(annotation)/.test(tag)).join('')
    expect(tags).not.toMatch(/<(script|iframe|form|input|img)\b/i)
    expect(tags).not.toMatch(/\son\w+=|href="java|position:\s*fixed/i)
  })
})
