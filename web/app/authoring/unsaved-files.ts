/** An exercise as the page has it from the api. */
export interface Stored {
  /** Grows with each save of anybody. */
  revision: number
  files: readonly { path: string; text?: string | null }[]
}

interface UnsavedFile {
  text: string
  /** What was stored when the author began to type; saving onto anything else would overwrite what somebody else wrote. */
  base: { revision: number; text: StoredText }
}

/** Null is too large for a page, undefined is no such file. */
type StoredText = string | null | undefined

/** What was typed and not saved yet, by path. */
export type Unsaved = ReadonlyMap<string, UnsavedFile>

export interface SavedFile {
  path: string
  text: string
}

/** Files are saved one after the other, so some can be when the next is refused. */
export interface SaveAnswer {
  saved: SavedFile[]
  /** What the last of them made, or what they were to be saved onto. */
  revision: number
  refusal?: SaveRefusal
}

export interface SaveRefusal {
  /** Of the api, in the language of the person. */
  message: string
  /** Somebody else has saved in the meantime. */
  isStale: boolean
}

/** Typing; back to what is stored there is nothing to save. */
export function typed(unsaved: Unsaved, path: string, text: string, stored: Stored): Unsaved {
  if (text === storedText(stored, path)) return forgotten(unsaved, [path])
  const base = unsaved.get(path)?.base ?? baseNow(stored, path)
  return new Map([...unsaved, [path, { text, base }]])
}

export function forgotten(unsaved: Unsaved, paths: readonly string[]): Unsaved {
  return new Map([...unsaved].filter(([path]) => !paths.includes(path)))
}

/** Files that were changed elsewhere since the author began to type in them. */
export function overwritten(unsaved: Unsaved, stored: Stored): string[] {
  return [...unsaved].filter(([path, file]) => isOverwritten(path, file, stored)).map(([path]) => path)
}

/**
 * The revision to save onto: the lowest that any of the files needs. One that nobody else has touched is as good on the
 * newest, or every save of a colleague, and one's own removing of a file, would be in the way of all others.
 */
export function baseRevision(unsaved: Unsaved, stored: Stored): number {
  const bases = [...unsaved].filter(([path, file]) => isOverwritten(path, file, stored))
  return Math.min(stored.revision, ...bases.map(([, { base }]) => base.revision))
}

/** After a save what was typed while it was on its way stays unsaved, on top of what was saved. */
export function afterSaving(unsaved: Unsaved, { saved, revision }: SaveAnswer): Unsaved {
  const rest = new Map(unsaved)
  for (const { path, text } of saved) {
    const file = rest.get(path)
    if (file?.text === text) rest.delete(path)
    else if (file) rest.set(path, { ...file, base: { revision, text } })
  }
  return rest
}

/** The author has seen what is stored now, and wants their own in its place. */
export function withMine(unsaved: Unsaved, stored: Stored): Unsaved {
  return new Map([...unsaved].map(([path, { text }]) => [path, { text, base: baseNow(stored, path) }]))
}

/** The author drops what they typed where somebody else was at work. */
export function withTheirs(unsaved: Unsaved, stored: Stored): Unsaved {
  return forgotten(unsaved, overwritten(unsaved, stored))
}

export function storedText({ files }: Stored, path: string): StoredText {
  return files.find((file) => file.path === path)?.text
}

function isOverwritten(path: string, { text, base }: UnsavedFile, stored: Stored): boolean {
  const now = storedText(stored, path)
  return now !== base.text && now !== text
}

function baseNow(stored: Stored, path: string): UnsavedFile['base'] {
  return { revision: stored.revision, text: storedText(stored, path) }
}
