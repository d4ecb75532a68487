import { data } from '@remix-run/node'
import { refused, text, type UserError } from '~/forms/form-result'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { notFound } from '~/session/refusals'

const BookmarkLessonMutation = graphql(`
  mutation BookmarkLesson($input: BookmarkLessonInput!) {
    bookmarkLesson(input: $input) {
      ...Kept
    }
  }
`)

const SaveLessonNoteMutation = graphql(`
  mutation SaveLessonNote($input: SaveLessonNoteInput!) {
    saveLessonNote(input: $input) {
      ...Kept
    }
  }
`)

const AddHighlightMutation = graphql(`
  mutation AddHighlight($input: AddHighlightInput!) {
    addHighlight(input: $input) {
      ...Kept
    }
  }
`)

const ChangeHighlightMutation = graphql(`
  mutation ChangeHighlight($input: ChangeHighlightInput!) {
    changeHighlight(input: $input) {
      ...Kept
    }
  }
`)

const RemoveHighlightMutation = graphql(`
  mutation RemoveHighlight($input: RemoveHighlightInput!) {
    removeHighlight(input: $input) {
      ...Kept
    }
  }
`)

/** What a form of the lesson or of the page with all notes asks for. */
const keepers: Readonly<Record<string, (request: Request, form: FormData) => Promise<UserError[]>>> = {
  async bookmark(request, form) {
    const input = { ...lessonIn(form), isBookmarked: text(form, 'isBookmarked') === 'yes' }
    return (await query(request, BookmarkLessonMutation, { input })).bookmarkLesson.userErrors
  },
  async note(request, form) {
    const input = { ...lessonIn(form), text: text(form, 'text'), baseRevision: revisionIn(form) }
    return (await query(request, SaveLessonNoteMutation, { input })).saveLessonNote.userErrors
  },
  async highlight(request, form) {
    const words = { quote: text(form, 'quote'), prefix: raw(form, 'prefix'), suffix: raw(form, 'suffix') }
    const input = { ...lessonIn(form), ...words, note: text(form, 'note') }
    return (await query(request, AddHighlightMutation, { input })).addHighlight.userErrors
  },
  async 'change-highlight'(request, form) {
    const input = { ...highlightIn(form), note: text(form, 'note'), baseRevision: revisionIn(form) }
    return (await query(request, ChangeHighlightMutation, { input })).changeHighlight.userErrors
  },
  async 'remove-highlight'(request, form) {
    return (await query(request, RemoveHighlightMutation, { input: highlightIn(form) })).removeHighlight
      .userErrors
  },
}

export function isKeeping(form: FormData): boolean {
  return Object.hasOwn(keepers, text(form, 'intent'))
}

export async function keepFromForm(request: Request, form: FormData) {
  if (!isKeeping(form)) throw notFound()
  const errors = await keepers[text(form, 'intent')]!(request, form)
  return errors.length > 0 ? refused(errors, form, []) : data({ kept: text(form, 'intent') })
}

const lessonIn = (form: FormData) => ({
  organization: text(form, 'organization'),
  lesson: text(form, 'lesson'),
})
const highlightIn = (form: FormData) => ({ highlight: text(form, 'highlight') })
const revisionIn = (form: FormData) => Number(text(form, 'revision')) || 0

/** Spaces at the ends of surroundings are part of them. */
function raw(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
