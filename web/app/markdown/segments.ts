import type { NamedPicture } from '@skillgrad/exercises/contract'

/** A lesson's text in reading order: safe HTML, and between it what the page draws by itself. */
export type Segment = { kind: 'html'; html: string } | Drawn

export type Drawn =
  | { kind: 'figure'; name: string; settings: Record<string, string> }
  /** An https address elsewhere; nothing is fetched from there before somebody goes. */
  | { kind: 'video'; title: string; url: string }
  | ({ kind: 'picture' } & ShownPicture)
  /** `source` is Mermaid's. */
  | { kind: 'diagram'; source: string }

/** One that the company keeps, as its name says it. */
export interface ShownPicture extends NamedPicture {
  /** What it shows, for whoever can't see it. */
  alt: string
  /** Perhaps none. */
  caption: string
}

export function figureNamesIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => (segment.kind === 'figure' ? [segment.name] : []))
}
