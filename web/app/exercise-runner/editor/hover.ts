import type { TooltipView } from '@codemirror/view'

interface DisplayPart {
  text: string
}

interface HoverInfo {
  quickInfo?: { displayParts?: DisplayPart[]; documentation?: DisplayPart[] }
}

/** The type of what stands under the pointer, and what its documentation says. Text only: no markup is parsed. */
export function renderHover(info: HoverInfo): TooltipView {
  const dom = document.createElement('div')
  dom.className = 'cm-type-hover'
  const signature = dom.appendChild(document.createElement('code'))
  signature.textContent = textOf(info.quickInfo?.displayParts).slice(0, 600)
  const documentation = textOf(info.quickInfo?.documentation).trim()
  if (documentation) {
    const paragraph = dom.appendChild(document.createElement('p'))
    paragraph.textContent = documentation.split('\n\n')[0]?.slice(0, 400) ?? ''
  }
  return { dom }
}

function textOf(parts: DisplayPart[] | undefined): string {
  return (parts ?? []).map((part) => part.text).join('')
}
