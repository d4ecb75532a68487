import mermaid from 'mermaid'

const kinds = ['flowchart', 'sequence', 'state', 'class', 'er', 'gantt', 'timeline', 'mindmap']

/** Diagrams of a page are drawn one after the other: Mermaid has one configuration for all. */
let before: Promise<unknown> = Promise.resolve()

/** The diagram as SVG in the page's colours as they are now. Throws where the source is none. */
export function drawDiagram(id: string, source: string): Promise<string> {
  const drawn = before.then(() => draw(id, source))
  before = drawn.catch(() => undefined)
  return drawn
}

async function draw(id: string, source: string): Promise<string> {
  mermaid.initialize({
    startOnLoad: false,
    // No HTML in labels, no clicks.
    securityLevel: 'strict',
    htmlLabels: false,
    // What a diagram's own first line must not change.
    secure: [
      ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
      ...['htmlLabels', 'dompurifyConfig', 'themeCSS', 'fontFamily'],
    ],
    suppressErrorRendering: true,
    // Drawn in their own size, which a narrow page scrolls: shrunk to a phone they could not be read.
    ...Object.fromEntries(kinds.map((kind) => [kind, { useMaxWidth: false }])),
    theme: 'base',
    themeVariables: themeVariables(),
    fontFamily: getComputedStyle(document.body).fontFamily,
  })
  await document.fonts.ready
  const { svg } = await mermaid.render(id, source)
  return svg
}

function themeVariables(): Record<string, string | boolean> {
  const colour = tokenReader()
  const [surface, ink, line] = [colour('--surface'), colour('--ink'), colour('--line-strong')]
  return {
    darkMode: document.documentElement.dataset.theme === 'dark',
    background: surface,
    primaryColor: colour('--accent-soft'),
    primaryTextColor: ink,
    primaryBorderColor: colour('--accent'),
    secondaryColor: colour('--sunken'),
    secondaryTextColor: ink,
    secondaryBorderColor: line,
    tertiaryColor: surface,
    tertiaryTextColor: ink,
    tertiaryBorderColor: colour('--line'),
    lineColor: line,
    textColor: ink,
    noteBkgColor: colour('--caution-soft'),
    noteTextColor: ink,
    noteBorderColor: colour('--caution'),
    edgeLabelBackground: surface,
    fontSize: '15px',
    dropShadow: 'none',
  }
}

/** Tokens are oklch in light and dark; Mermaid calculates with sRGB, so each is painted once and read back. */
function tokenReader(): (name: string) => string {
  const painter = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const probe = document.createElement('span')
  return (name) => {
    document.body.append(probe)
    probe.style.color = `var(${name})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    if (!painter) return color
    painter.fillStyle = color
    painter.fillRect(0, 0, 1, 1)
    const [red, green, blue] = painter.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
}
